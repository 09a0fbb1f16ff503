//! The import as a whole: small documents in every layout that is known, real ones where they are at hand, and the
//! promise that nothing is lost.

mod agendas;
mod attendance;
mod beside_names;
mod bodies_and_lists;
mod closed_answered;
mod closed_breaks;
mod closed_circulation;
mod closed_described;
mod closed_divided;
mod closed_editions;
mod closed_explained;
mod closed_joined;
mod closed_kinds;
mod closed_lookalikes;
mod closed_named;
mod closed_others;
mod closed_parts;
mod closed_places;
mod closed_readers;
mod closed_rows;
mod closed_sentences;
mod closed_short;
mod closed_signs;
mod closed_subjects;
mod closed_wordings;
mod columns_and_page_heads;
mod document_cache;
mod documents;
mod exports;
mod forms_and_recommendations;
mod item_numbers;
mod kinds;
mod known_meeting;
mod layouts;
mod limits_of_rules;
mod lines;
mod lists;
mod mails_and_endings;
mod odd_layouts;
mod parts;
mod people_beside;
mod people_by_fields;
mod phrasings;
mod promises;
mod read_by_position;
mod tables_and_sites;
mod titles_and_letters;
mod truths;
mod typed_by_hand;
mod warnings;

use crate::import::{Imported, read};
use crate::meeting::Access;

/// Reads the minutes of a club, with a head of their own.
fn minutes(text: &str) -> Imported {
    read(format!("Engum Bådelaug\nReferat af møde den 3. maj 2027\n\n{text}").as_bytes(), "a.txt").unwrap()
}

/// Reads the minutes of a council as a page, with a head of their own.
fn page(body: &str) -> Imported {
    let page = format!(
        "<!DOCTYPE html><html><body><h1>Engum Havneråd</h1><p>Referat af møde den 3. maj 2027</p>{body}</body></html>"
    );
    read(page.as_bytes(), "a.html").unwrap()
}

fn titles(read: &Imported) -> Vec<&str> {
    read.meeting.items.iter().map(|item| item.title.as_str()).collect()
}

/// Checks who may read each item of agendas that are read as a file of a name: open `o`, doubtful `?`, closed `c`, and
/// `w` where either of these withholds it.
#[track_caller]
fn check_access(file: &str, agendas: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected) in agendas {
        let text = format!("Skoleudvalget i Engum\nDagsorden den 3. marts 2027\n\n{text}");
        let levels = super::read(text.as_bytes(), file).unwrap().meeting.access_levels();
        let is_meant = |(access, sign): (&Access, char)| match sign {
            'w' => access.is_withheld(),
            sign => sign == access_sign(*access),
        };
        let is_read =
            levels.len() == expected.chars().count() && levels.iter().zip(expected.chars()).all(is_meant);
        if !is_read {
            let read: String = levels.into_iter().map(access_sign).collect();
            wrong.push(format!("{expected} was read as {read}:\n{text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

fn access_sign(access: Access) -> char {
    match access {
        Access::Open => 'o',
        Access::Doubtful => '?',
        Access::Closed => 'c',
    }
}
