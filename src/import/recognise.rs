//! Recognisers: what one text says, by its form and its words alone.
//!
//! Each takes a `&str` and knows nothing of the lines around it; the passes decide by those.
//!
//! | file | what is in it |
//! |---|---|
//! | `text`, `words`, `edit_distance` | plain text tools, the words of Danish agendas, words that a hand mistyped |
//! | `heading`, `case_number`, `contents` | the heading of an item, the row under it, rows of a table of contents |
//! | `section`, `section_kind` | lines that head a part of an item, and which part |
//! | `indstilling`, `decision`, `bilag` | recommendations, decisions, attachments |
//! | `closed`, `legend` | who may read an item, and what signs mean for that |
//! | `label`, `body`, `place`, `date_time` | the head: its labels, bodies, places, clocks |
//! | `people`, `name` | lists of people, and what a name looks like |
//! | `letter`, `noise` | the letter around an agenda, and what pages and web sites add |

pub(crate) mod bilag;
pub(crate) mod body;
pub(crate) mod case_number;
pub(crate) mod closed;
pub(crate) mod contents;
pub(crate) mod date_time;
pub(crate) mod decision;
pub(crate) mod edit_distance;
pub(crate) mod heading;
pub(crate) mod indstilling;
pub(crate) mod label;
pub(crate) mod legend;
pub(crate) mod letter;
pub(crate) mod name;
pub(crate) mod noise;
pub(crate) mod people;
pub(crate) mod place;
#[cfg(test)]
pub(crate) mod read_count;
pub(crate) mod section;
pub(crate) mod section_kind;
pub(crate) mod text;
pub(crate) mod words;

#[cfg(test)]
mod tests;
