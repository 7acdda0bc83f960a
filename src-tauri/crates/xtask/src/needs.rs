//! What the machine must have, how to see whether it has it, and where each system gets it from.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    Outcome, places,
    process::{beside, say, succeeds},
};

/// One thing the machine must have, with the packages that bring it, for apt, dnf, pacman and zypper.
struct Need {
    what: &'static str,
    there: fn() -> bool,
    apt: &'static [&'static str],
    dnf: &'static [&'static str],
    pacman: &'static [&'static str],
    zypper: &'static [&'static str],
}

const BUILD: &[Need] = &[
    Need {
        what: "a C compiler",
        there: || places::program("cc", &[]).is_some() && places::program("pkg-config", &[]).is_some(),
        apt: &["build-essential", "pkg-config"],
        dnf: &["gcc", "gcc-c++", "make", "pkgconf-pkg-config"],
        pacman: &["base-devel"],
        zypper: &["gcc", "gcc-c++", "make", "pkg-config"],
    },
    Need {
        what: "WebKitGTK 4.1 with its headers",
        there: || succeeds(Command::new("pkg-config").args(["--exists", "webkit2gtk-4.1"])),
        apt: &["libwebkit2gtk-4.1-dev"],
        dnf: &["pkgconfig(webkit2gtk-4.1)"],
        pacman: &["webkit2gtk-4.1"],
        zypper: &["pkgconfig(webkit2gtk-4.1)"],
    },
];

const TEST: &[Need] = &[
    Need {
        what: "Xvfb, a display without a screen",
        there: || ["Xvfb", "xvfb-run", "xauth"].iter().all(|name| places::program(name, &[]).is_some()),
        apt: &["xvfb", "xauth"],
        dnf: &["xorg-x11-server-Xvfb", "xorg-x11-xauth"],
        pacman: &["xorg-server-xvfb", "xorg-xauth"],
        zypper: &["xvfb-run", "xauth"],
    },
    Need {
        what: "WebKitWebDriver, which steers the window",
        there: || places::program("WebKitWebDriver", &[]).is_some(),
        apt: &["webkit2gtk-driver"],
        dnf: &["/usr/bin/WebKitWebDriver"],
        pacman: &["webkitgtk-6.0"],
        zypper: &["/usr/bin/WebKitWebDriver"],
    },
    Need {
        what: "Chromium, in which parts of the screens are tested",
        there: || browser().is_some(),
        apt: &["chromium"],
        dnf: &["chromium"],
        pacman: &["chromium"],
        zypper: &["chromium"],
    },
];

/// What compiling the window needs.
pub fn for_building() -> Outcome {
    bring(BUILD)?;
    node()
}

/// What the tests need, beyond building.
pub fn for_testing() -> Outcome {
    for_building()?;
    if cfg!(target_os = "linux") {
        bring(TEST)
    } else if browser().is_none() {
        Err("Chrome, Chromium or Edge is missing, in which parts of the screens are tested.".into())
    } else {
        Ok(())
    }
}

/// A browser of the Chromium family; `CHROMIUM` names another.
pub fn browser() -> Option<PathBuf> {
    const NAMES: &[&str] =
        &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
    const ELSEWHERE: &[&str] = &[
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    ];
    env::var_os("CHROMIUM")
        .map(PathBuf::from)
        .or_else(|| NAMES.iter().find_map(|name| places::program(name, &[])))
        .or_else(|| ELSEWHERE.iter().map(PathBuf::from).find(|path| path.is_file()))
}

fn bring(needs: &[Need]) -> Outcome {
    if cfg!(target_os = "macos") {
        return if succeeds(Command::new("xcode-select").arg("-p")) {
            Ok(())
        } else {
            Err("Apple's command line tools are missing; `xcode-select --install` brings them.".into())
        };
    }
    if !cfg!(target_os = "linux") {
        // On Windows, rustup itself asks for the C++ build tools, and WebView2 is part of the system.
        return Ok(());
    }
    let missing: Vec<&Need> = needs.iter().filter(|need| !(need.there)()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = list(&missing);
    say(&format!("Missing here: {names}."));
    install(&missing)?;
    let still: Vec<&Need> = missing.into_iter().filter(|need| !(need.there)()).collect();
    if still.is_empty() {
        Ok(())
    } else {
        Err(format!("Please install {}; the packages of this system did not bring it.", list(&still)))
    }
}

fn list(needs: &[&Need]) -> String {
    needs.iter().map(|need| need.what).collect::<Vec<_>>().join("; ")
}

fn install(missing: &[&Need]) -> Outcome {
    type Packages = fn(&Need) -> &'static [&'static str];
    type Installer = (&'static str, &'static [&'static str], Packages);
    const INSTALLERS: &[Installer] = &[
        ("apt-get", &["install", "-y", "--no-install-recommends"], |need| need.apt),
        ("dnf", &["install", "-y"], |need| need.dnf),
        ("pacman", &["-S", "--needed", "--noconfirm"], |need| need.pacman),
        ("zypper", &["--non-interactive", "install"], |need| need.zypper),
    ];
    let Some((name, arguments, packages)) =
        INSTALLERS.iter().find(|(name, ..)| places::program(name, &[]).is_some())
    else {
        return Err(format!(
            "Please install {}; this system's package installer is not known here.",
            list(missing)
        ));
    };
    let packages: Vec<&str> = missing.iter().flat_map(|need| packages(need)).copied().collect();
    let by_hand =
        format!("Please install {}: {name} {} {}", list(missing), arguments.join(" "), packages.join(" "));
    let Some(mut first) = as_root(name) else { return Err(by_hand) };
    let mut install = || beside(first.args(*arguments).args(&packages));
    if install().is_ok() {
        return Ok(());
    }
    // Only apt keeps its list of packages until told otherwise; an empty or old one is the usual reason.
    if *name != "apt-get" {
        return Err(by_hand);
    }
    let (Some(mut update), Some(mut again)) = (as_root(name), as_root(name)) else { return Err(by_hand) };
    beside(update.arg("update"))
        .and_then(|()| beside(again.args(*arguments).args(&packages)))
        .map_err(|_| by_hand)
}

/// The installer with the right to install: as root, or through sudo.
fn as_root(installer: &str) -> Option<Command> {
    let id = Command::new("id").arg("-u").output().ok()?;
    let mut command = if id.stdout.trim_ascii() == b"0" {
        Command::new(installer)
    } else {
        places::program("sudo", &[])?;
        let mut command = Command::new("sudo");
        command.args(["DEBIAN_FRONTEND=noninteractive", installer]);
        command
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    if installer == "apt-get" {
        // Another installation may be under way, on a freshly started machine above all.
        command.args(["-o", "DPkg::Lock::Timeout=300"]);
    }
    Some(command)
}

fn node() -> Outcome {
    const LEAST: (u32, u32) = (20, 19);
    let ask = "Node.js 20.19 or later, with npm, is needed to build the screens: https://nodejs.org";
    let version = Command::new("node").arg("--version").output().map_err(|_| ask.to_owned())?;
    let version = String::from_utf8_lossy(&version.stdout).trim().to_owned();
    if places::program("npm", &[]).is_none() {
        return Err(ask.into());
    }
    match parse_version(&version) {
        Some(found) if found >= LEAST => Ok(()),
        _ => Err(format!("{ask} (here is {version}).")),
    }
}

fn parse_version(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.strip_prefix('v')?.split('.').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

/// Whether windows can be shown.
pub fn display() -> bool {
    let named = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

/// Runs `program` on a display of its own where the system has such a thing.
pub fn on_a_display(program: &Path) -> Command {
    if !cfg!(target_os = "linux") {
        return Command::new(program);
    }
    let mut command = Command::new("xvfb-run");
    // Larger than the window, so that the window's own size decides what the stories see.
    command.args(["-a", "-s", "-screen 0 1600x1000x24"]).arg(program);
    // Wayland would be preferred to the display made here.
    command.env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
    command
}

#[cfg(test)]
mod tests {
    use super::parse_version;

    #[test]
    fn node_versions_are_read() {
        let cases =
            [("v20.19.0", Some((20, 19))), ("v24.1.2-nightly", Some((24, 1))), ("20.19.0", None), ("", None)];
        for (text, expected) in cases {
            assert_eq!(parse_version(text), expected, "{text}");
        }
    }
}
