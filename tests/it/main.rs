//! The stories: keys in, screen and stored meeting out.

mod asked_by_title;
mod attendance;
mod attendance_entry;
mod breaks;
#[cfg(unix)]
mod browser;
mod chair;
#[cfg(unix)]
mod chair_page;
mod clock;
mod closed_stays;
mod closing;
mod command_line;
mod correction;
#[cfg(unix)]
mod crash;
mod decision;
#[cfg(unix)]
mod disk;
mod earlier_versions;
mod end_page;
mod entries;
#[cfg(unix)]
mod fault;
mod first_use;
#[cfg(unix)]
mod folder;
mod folder_copy;
#[cfg(unix)]
mod follow;
mod guidance;
mod history;
mod keyboard;
mod keys;
#[cfg(unix)]
mod killed_deletion;
mod layers;
mod leaving;
mod left_lines;
mod meetings;
mod merge;
mod minuted_later;
mod mouse;
mod narrow;
mod next;
mod odd_meetings;
mod offered_words;
#[cfg(unix)]
mod other_owner;
#[cfg(unix)]
mod phrases;
mod picture;
#[cfg(unix)]
mod programs;
#[cfg(unix)]
mod pty;
mod quote;
mod readme;
mod referat;
mod review;
mod robust;
mod roster;
mod same_names;
mod screens;
#[cfg(unix)]
mod special_files;
mod spelling;
mod stepping;
mod substitutes;
#[cfg(unix)]
mod terminal;
#[path = "../../src/test_rounds.rs"]
mod test_rounds;
mod timeline;
mod typed_people;
mod undo;
mod user_reports;
mod vote;
mod without_file;
mod world;
mod writing;
