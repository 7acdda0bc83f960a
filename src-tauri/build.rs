//! Declares the commands to Tauri, so that each needs a permission, and lets a fresh clone compile before the screens are built.

use std::{fs, io, path::Path};

include!("src/commands/names.rs");

fn main() {
    if let Err(problem) = leave_a_page() {
        println!("cargo:warning=no page could be left in ui/dist: {problem}");
    }
    let manifest = tauri_build::AppManifest::new().commands(NAMES);
    if let Err(problem) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        println!("cargo:error={problem:#}");
        std::process::exit(1);
    }
}

/// A missing ui/dist is a compile error, so a page that says what to do stands in for it. A real build is never overwritten.
fn leave_a_page() -> io::Result<()> {
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=src/commands/names.rs");
    let index = Path::new("../ui/dist/index.html");
    if index.exists() {
        return Ok(());
    }
    println!("cargo:warning=the screens are not built; `cargo xtask run` builds them");
    fs::create_dir_all("../ui/dist")?;
    fs::write(
        index,
        "<!doctype html><meta charset=utf-8><title>Tandem</title><p>The screens are not built. Run <code>cargo xtask run</code>.",
    )
}
