//! The release as it is shipped.

use std::process::Command;

use tandem_tests::{Home, Window, program};

use crate::board;

#[tokio::test]
async fn opens_the_demo_organisation_and_plans_it() {
    let home = Home::new();
    let window = Window::open(&home, &["--demo"]).await;
    board::show(&window).await;
    board::plan_and_accept(&window, None).await;
    assert!(board::undo_says(&window).await.is_some(), "an accepted proposal can be taken back");
    window.picture("shipped").await;
    window.close().await;
}

#[test]
fn knows_nothing_of_tests() {
    let asked = |arguments: &[&str]| Command::new(program()).args(arguments).output().expect("the program");
    let version = asked(&["--version"]);
    assert_eq!(String::from_utf8_lossy(&version.stdout), concat!("tandem ", env!("CARGO_PKG_VERSION"), "\n"));
    let scripted = asked(&["--scripted-dialogs", "[]"]);
    assert_eq!(scripted.status.code(), Some(2));
    assert!(scripted.stdout.is_empty());
}
