//! `referent export`: the referat, printed or as a file.

use std::path::Path;

use super::{load, put};
use crate::export::{self, Edition};
use crate::shell::Sentence;
use crate::shell::files::Existing;

pub(in crate::shell) fn export(
    dir: &Path,
    id: &str,
    output: Option<&Path>,
    open: bool,
    existing: Existing,
) -> Result<u8, Sentence> {
    let meeting = load(dir, id)?;
    let edition = if open { Edition::Open } else { Edition::Full };
    let text = export::markdown(&meeting, edition);
    put(&text, output, edition, existing)
}
