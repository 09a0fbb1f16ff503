//! Passes: each takes what the one before returned, and returns its warnings with its result.
//!
//! | file | what is in it |
//! |---|---|
//! | `noise`, `contents`, `letter` | what pages add, tables of contents, the letter around an agenda |
//! | `time_column`, `left_column`, `decision_column` | columns put where headings and decisions are looked for |
//! | `label_pairs` | labels of the head beside each other |
//! | `front_matter`, `header` | what stands before the first item: which body meets, when and where |
//! | `participants`, `people_table`, `people_builder`, `absences` | who is on the lists, and who was away |
//! | `closed_marks` | what is said of secrecy apart from the items |
//! | `find_items`, `build_items`, `build_item` | where the items are, and each made from its lines |
//! | `sections`, `points`, `decisions` | the parts of an item, the points of its indstilling, its decision |
//! | `answers`, `ending` | minutes behind a bare agenda; the end of a document |
//! | `doubts` | what looks odd in a meeting that was read |

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
pub(crate) mod front_matter;
pub(crate) mod header;
pub(crate) mod label_pairs;
pub(crate) mod left_column;
pub(crate) mod letter;
pub(crate) mod noise;
pub(crate) mod participants;
pub(crate) mod people_builder;
pub(crate) mod people_table;
pub(crate) mod points;
pub(crate) mod sections;
pub(crate) mod time_column;
