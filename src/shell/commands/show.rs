//! `referent show`: one meeting, from the first copy that can be read.

use std::path::Path;

use super::{Notation, load};
use crate::export::{self, Edition};
use crate::shell::{Sentence, print, print_json};

pub(in crate::shell) fn show(
    dir: &Path,
    id: &str,
    notation: Notation,
    edition: Edition,
) -> Result<u8, Sentence> {
    let meeting = load(dir, id)?;
    Ok(if notation == Notation::Json {
        print_json(&export::json_edition(&meeting, edition))
    } else {
        print(&export::markdown(&meeting, edition))
    })
}
