//! Recognisers: what one text says, by its form and its words alone.
//!
//! Each takes a `&str` and knows nothing of the lines around it; the passes decide by those.

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
