//! `cargo xtask screenshots`: every screen of the release, in every language and both themes, as pictures in a folder.

use std::{fs, path::PathBuf};

use crate::{
    Outcome, needs, places,
    process::{self, cargo, print},
    screens,
};

/// The task; a folder may be named as its only argument.
pub fn run(arguments: &[String]) -> Outcome {
    let folder = match arguments {
        [] => places::root().join("screenshots"),
        [folder] if !folder.starts_with('-') => PathBuf::from(folder),
        _ => return Err("screenshots takes nothing but the folder to fill.".into()),
    };
    needs::for_testing()?;
    screens::build()?;
    process::beside(&mut cargo(&["build", "--release", "--locked", "--package=tandem-desktop", "--bins"]))?;
    process::beside(&mut cargo(&[
        "build",
        "--locked",
        "--package=tandem-tests",
        "--features=real-window",
        "--bin=pictures",
    ]))?;
    fs::create_dir_all(&folder)
        .map_err(|problem| format!("{} cannot be made: {problem}.", folder.display()))?;
    let folder = folder.canonicalize().unwrap_or(folder);
    let pictures = places::built("debug", "pictures");
    let mut pictures =
        if needs::display() { std::process::Command::new(&pictures) } else { needs::on_a_display(&pictures) };
    pictures.env("TANDEM_WINDOW", places::built("release", "tandem")).env("TANDEM_SCREENSHOTS", &folder);
    process::beside(&mut pictures)?;
    print(&format!("The pictures are in {}\n", folder.display()));
    Ok(())
}
