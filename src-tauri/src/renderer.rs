//! Drawing on Linux machines whose graphics driver shows nothing but a white window.

use std::{fs, os::unix::process::CommandExt, path::Path, process::Command};

/// What WebKitGTK reads before it draws for the first time.
const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Starts the program anew with WebKit's DMA-BUF renderer off, on machines where it is slow or draws nothing. Returns where nothing is to be
/// done, or where starting anew failed.
///
/// The environment cannot be changed safely from inside a running program; replacing the program by itself keeps its process id, so whoever
/// started it sees one program.
pub fn choose() {
    if std::env::var_os(SWITCH).is_some() || !needs_plain_drawing(Path::new("/")) {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // Returns only if it failed; the window may still come up, so the start goes on.
        let _ = Command::new(program).args(std::env::args_os().skip(1)).env(SWITCH, "1").exec();
    }
}

/// Without a render node the renderer copies each frame in software, four times slower; with NVIDIA's driver the window stays white.
fn needs_plain_drawing(root: &Path) -> bool {
    const NVIDIA: &str = "0x10de";
    if root.join("proc/driver/nvidia/version").exists() {
        return true;
    }
    let mut render_node = false;
    for card in fs::read_dir(root.join("sys/class/drm")).into_iter().flatten().flatten() {
        if !card.file_name().to_string_lossy().starts_with("renderD") {
            continue;
        }
        render_node |= root.join("dev/dri").join(card.file_name()).exists();
        let vendor = fs::read_to_string(card.path().join("device/vendor")).unwrap_or_default();
        if vendor.trim() == NVIDIA {
            return true;
        }
    }
    !render_node
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine(cards: &[(&str, &str, bool)], nvidia_driver: bool) -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for (name, vendor, node) in cards {
            let device = root.path().join("sys/class/drm").join(name).join("device");
            fs::create_dir_all(&device).unwrap();
            fs::write(device.join("vendor"), format!("{vendor}\n")).unwrap();
            if *node {
                fs::create_dir_all(root.path().join("dev/dri")).unwrap();
                fs::write(root.path().join("dev/dri").join(name), "").unwrap();
            }
        }
        if nvidia_driver {
            fs::create_dir_all(root.path().join("proc/driver/nvidia")).unwrap();
            fs::write(root.path().join("proc/driver/nvidia/version"), "").unwrap();
        }
        root
    }

    #[test]
    fn plain_drawing_is_chosen_by_the_machine() {
        let intel = ("renderD128", "0x8086", true);
        let cases = [
            ("no card at all", machine(&[], false), true),
            ("an Intel card", machine(&[intel], false), false),
            ("a screen without a render node", machine(&[("card0", "0x1234", false)], false), true),
            ("a card that this place may not use", machine(&[("renderD128", "0x8086", false)], false), true),
            ("an NVIDIA card with the free driver", machine(&[("renderD128", "0x10de", true)], false), true),
            ("Intel and NVIDIA together", machine(&[intel, ("renderD129", "0x10de", true)], false), true),
            ("NVIDIA's own driver", machine(&[intel], true), true),
        ];
        for (name, root, expected) in cases {
            assert_eq!(needs_plain_drawing(root.path()), expected, "{name}");
        }
    }
}
