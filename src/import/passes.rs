//! Passes: each takes what the one before returned, and returns its warnings with its result.

pub(crate) mod absences;
pub(crate) mod answers;
pub(crate) mod build_item;
pub(crate) mod build_items;
pub(crate) mod closed_marks;
pub(crate) mod contents;
pub(crate) mod decision_column;
pub(crate) mod decisions;
pub(crate) mod doubts;
pub(crate) mod ending;
pub(crate) mod find_items;
pub(crate) mod front;
pub(crate) mod header;
pub(crate) mod left_column;
pub(crate) mod letter;
pub(crate) mod noise;
pub(crate) mod participants;
pub(crate) mod people_builder;
pub(crate) mod people_table;
pub(crate) mod points;
pub(crate) mod sections;
pub(crate) mod time_column;
