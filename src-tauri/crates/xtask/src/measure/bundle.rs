//! How large the screens are that the window loads.

use std::process::Command;

use crate::{Outcome, places, process};

/// Bytes of scripts and styles as built and as gzip at its strongest would send them. Node, which builds the screens, knows gzip.
pub fn figures() -> Outcome<String> {
    const SIZES: &str = r"
        const { readdirSync, readFileSync } = require('node:fs');
        const { gzipSync } = require('node:zlib');
        const of = (ending) => {
            const files = readdirSync('.').filter((name) => name.endsWith(ending)).map((name) => readFileSync(name));
            const sum = (sizes) => sizes.reduce((all, size) => all + size, 0);
            return { bytes: sum(files.map((file) => file.length)), gzip_bytes: sum(files.map((file) => gzipSync(file, { level: 9 }).length)) };
        };
        console.log(JSON.stringify({ scripts: of('.js'), styles: of('.css') }));";
    let folder = places::ui().join("dist/assets");
    let printed = process::output(Command::new("node").current_dir(folder).args(["-e", SIZES]))?;
    Ok(printed.trim().to_owned())
}
