//! Attacks: random revisions of random agendas whose items are alike. Each item has an identity that only the
//! test knows; no minute may come to be under another, and nothing closed may be opened.
//!
//! | file | what is in it |
//! |---|---|
//! | `story` | what happened, for whoever reads a failure |

use std::collections::{HashMap, HashSet};

use proptest::{collection::vec, prelude::*, sample::Index};

mod story;

use story::{RowWords, story, words_of};

use super::{AgendaDifference, Supply, differences, together};
use crate::meeting::{
    Access, AccessMarks, Change, Decision, Indstilling, Item, ItemId, Meeting, Section, State,
};
use crate::test_rounds::rounds;

/// Titles that are alike, and twice the same.
const TITLES: [&str; 6] = [
    "Udpegning til bestyrelse",
    "Udpegning til bestyrelsen",
    "Udpegning til bestyrelse",
    "Udpegning af medlem til bestyrelse",
    "Orientering",
    "Orientering fra formanden",
];
/// What is recommended of many items.
const POINTS: [&str; 3] = [
    "Det indstilles, at udvalget udpeger et medlem.",
    "Det indstilles, at udvalget tager orienteringen til efterretning.",
    "Det indstilles, at udvalget udpeger en suppleant.",
];

/// An item as the test knows it.
#[derive(Debug, Clone)]
struct Known {
    /// Who it is, whatever is written of it.
    identity: usize,
    title: String,
    point: Option<String>,
    text: String,
    case: Option<String>,
    /// Whether its agenda says that it is closed.
    says_closed: bool,
}

/// What an item is made of: title, point, text, case, whether closed, whether closed by hand, whether
/// minuted.
type Parts = (usize, usize, u8, bool, bool, bool, bool);

/// One thing that a secretary does to an agenda.
type RandomEdit = (u8, Index, Index, Parts);

fn parts() -> impl Strategy<Value = Parts> {
    let rarely = || prop::bool::weighted(0.2);
    (0..TITLES.len(), 0..POINTS.len() + 1, 0..3u8, rarely(), rarely(), rarely(), any::<bool>())
}

fn edits() -> impl Strategy<Value = Vec<RandomEdit>> {
    vec((0..7u8, any::<Index>(), any::<Index>(), parts()), 0..5)
}

/// Returns a word of an identity that nothing else has; every edit gives it another ending.
fn secret(identity: usize) -> String {
    format!("hemmelig{identity}x")
}

fn known(identity: usize, (title, point, text, has_case, closed, _, _): Parts) -> Known {
    let text = match text {
        0 => String::new(),
        1 => "Sagen blev sendt i høring i foråret.".to_owned(),
        _ => format!("Der er kommet et brev om sagen fra Ejer{identity}."),
    };
    Known {
        identity,
        title: TITLES[title].to_owned(),
        point: POINTS.get(point).map(|&point| point.to_owned()),
        text: if closed { format!("{text} {}", secret(identity)).trim().to_owned() } else { text },
        case: has_case.then(|| format!("S-{identity}")),
        says_closed: closed,
    }
}

fn agenda(rows: &[Known]) -> Meeting {
    let mut meeting = Meeting::new("Skoleudvalget", Default::default());
    meeting.items = rows
        .iter()
        .enumerate()
        .map(|(at, known)| Item {
            id: ItemId(format!("i{}", at + 1)),
            number: (at + 1).to_string(),
            level: 1,
            title: known.title.clone(),
            case_no: known.case.clone(),
            closed: known.says_closed,
            indstilling: known.point.clone().map(|point| Indstilling { lead: None, points: vec![point] }),
            sections: (!known.text.is_empty())
                .then(|| Section { heading: "Baggrund".to_owned(), text: known.text.clone() })
                .into_iter()
                .collect(),
            ..Item::default()
        })
        .collect();
    meeting.normalised().expect("an agenda of known rows is valid")
}

fn revise(rows: &mut Vec<Known>, next: &mut usize, (kind, at, to, parts): RandomEdit) {
    let count = rows.len();
    if count == 0 || kind == 0 {
        rows.insert(at.index(count + 1), known(*next, parts));
        *next += 1;
        return;
    }
    let (at, to) = (at.index(count), to.index(count));
    match kind {
        1 => drop(rows.remove(at)),
        2 => rows.swap(at, to),
        3 => rows[at].title = TITLES[parts.0].to_owned(),
        4 => rows[at].point = POINTS.get(parts.1).map(|&point| point.to_owned()),
        5 => rows[at].text = format!("{} Ny linje {}.", rows[at].text, parts.2).trim().to_owned(),
        // the next edition is silent of what is closed
        _ => rows[at].says_closed = false,
    }
}

/// What the test remembers of each row of the meeting.
#[derive(Default)]
struct Minuted {
    /// Which identity a row is.
    of_row: HashMap<ItemId, usize>,
    /// Which identities are closed, by the agenda or by hand.
    closed: Vec<usize>,
}

/// Minutes and closes some rows; returns the identities that are closed.
fn minute(ours: &mut Meeting, memory: &Minuted, choices: &[Parts]) -> Vec<usize> {
    let mut closed = Vec::new();
    for (at, choice) in (0..ours.items.len()).zip(choices.iter().cycle()) {
        let id = ours.items[at].id.clone();
        let Some(identity) = memory.of_row.get(&id).copied() else { continue };
        if choice.6 && ours.items[at].decision.is_none() {
            let text = format!("Afgjort {identity}.");
            let row = &mut ours.items[at];
            (row.decision, row.state) = (Some(Decision { text, ..Decision::default() }), State::Decided);
        }
        let has_secret = ours.items[at].sections.iter().any(|s| s.text.contains(&secret(identity)));
        if choice.5 && has_secret {
            let marks = AccessMarks::answered(Access::Closed);
            ours.apply(&Change::SetAccess { item: id, marks }).expect("a row can be closed");
            closed.push(identity);
        }
    }
    closed
}

fn wanted(ours: &Meeting, found: &[AgendaDifference]) -> Meeting {
    let mut after = ours.clone();
    after
        .apply(&together(ours, found.iter().filter(|d| d.wanted())).expect("it fits"))
        .expect("it is a change");
    after
}

/// Returns the one row that has a title.
fn only_titled<'a>(meeting: &'a Meeting, title: &str) -> Option<&'a Item> {
    let mut titled = meeting.items.iter().filter(|item| item.title == title);
    titled.next().filter(|_| titled.next().is_none())
}

/// Returns the row of the new agenda that is clearly one of the meeting, whatever its identity: nothing else
/// has its title in the meeting, in the last agenda and in the new one, and from each to the next the
/// indstilling or the text is the same.
fn only_follower<'a>(
    before: &Item,
    base: Option<&Meeting>,
    ours: &Meeting,
    new: &'a Meeting,
) -> Option<&'a Item> {
    let goes_on = |a: &RowWords, b: &RowWords| !a.1.is_empty() && a.1 == b.1 || !a.2.is_empty() && a.2 == b.2;
    only_titled(ours, &before.title)?;
    let between = words_of(only_titled(base?, &before.title)?);
    let row = only_titled(new, &before.title)?;
    (goes_on(&words_of(before), &between) && goes_on(&between, &words_of(row))).then_some(row)
}

/// Checks that every minute is still there, with the indstilling that was decided on, whatever a row is taken
/// for.
fn check_kept(ours: &Meeting, after: &Meeting) -> Result<(), TestCaseError> {
    for before in ours.items.iter().filter(|item| item.decision.is_some()) {
        let text = before.decision_text();
        let row = after.item(&before.id);
        prop_assert!(row.is_some_and(|row| row.decision_text() == text), "{text} is lost");
        prop_assert_eq!(row.map(|row| words_of(row).1), Some(words_of(before).1), "{}", text);
    }
    Ok(())
}

/// Returns whether every row that is minuted still says what its own identity says, before or after.
fn check_minutes(
    (base, ours, after, new): (Option<&Meeting>, &Meeting, &Meeting, &Meeting),
    rows: &[Known],
    memory: &Minuted,
    confused: &HashSet<usize>,
) -> Result<(), TestCaseError> {
    for before in ours.items.iter().filter(|item| item.decision.is_some()) {
        let identity = memory.of_row[&before.id];
        if confused.contains(&identity) {
            continue;
        }
        let text = before.decision_text();
        let row = after.item(&before.id);
        let Some(row) = row else { continue };
        let rows_of_it: Vec<&Item> = rows
            .iter()
            .zip(&new.items)
            .filter(|(known, _)| known.identity == identity)
            .map(|(_, item)| item)
            .collect();
        let (old, now) = (words_of(before), words_of(row));
        let numbers: Vec<&str> = rows_of_it.iter().map(|item| item.number.as_str()).collect();
        let words_of_rows: Vec<RowWords> = rows_of_it.iter().map(|item| words_of(item)).collect();
        let is_own_title =
            now.0 == old.0 || words_of_rows.iter().any(|words_of_rows| words_of_rows.0 == now.0);
        let is_own_text =
            now.2 == old.2 || words_of_rows.iter().any(|words_of_rows| words_of_rows.2 == now.2);
        let follows = only_follower(before, base, ours, new);
        // a title that nothing else has and the same indstilling are one item, by whatever text
        let is_one = (&now.0, &now.1) == (&old.0, &old.1)
            && !now.1.is_empty()
            && only_titled(ours, &now.0).is_some()
            && only_titled(new, &now.0).is_some();
        let is_one = is_one || follows.is_some();
        prop_assert!(is_one || is_own_title && is_own_text, "{text} stands under {now:?}, was {old:?}");
        let twin = new.items.iter().any(|item| words_of(item) == now && item.number == row.number);
        let twin = twin || follows.is_some_and(|item| item.number == row.number);
        let number = row.number == before.number || numbers.contains(&row.number.as_str()) || twin;
        prop_assert!(number, "{text} has the number {} of another", row.number);
    }
    Ok(())
}

fn check_closed(after: &Meeting, memory: &Minuted) -> Result<(), TestCaseError> {
    for (item, access) in after.items.iter().zip(after.access_levels()) {
        let texts = format!("{:?}", words_of(item));
        for identity in &memory.closed {
            let is_it = texts.contains(&secret(*identity));
            prop_assert!(!is_it || access.is_withheld(), "{} of {identity} is open", item.name());
        }
    }
    Ok(())
}

/// What is known of rows that came with an edition: only one identity that says what they say and is no other
/// row. A closed item that was not taken in is known where the edition is.
fn remember(memory: &mut Minuted, after: &Meeting, rows: &[Known], new: &Meeting, knows_base: bool) {
    for item in &after.items {
        let others = after.items.iter().filter(|other| other.id != item.id);
        let others: Vec<usize> = others.filter_map(|other| memory.of_row.get(&other.id).copied()).collect();
        let same: Vec<usize> = rows
            .iter()
            .zip(&new.items)
            .filter(|(known, row)| words_of(row) == words_of(item) && !others.contains(&known.identity))
            .map(|(k, _)| k.identity)
            .collect();
        // a row that has gone while another says the very same is that row from then on, and an unminuted row
        // is what it says now
        let known = memory.of_row.get(&item.id).filter(|_| item.decision.is_some());
        let is_there = known.is_some_and(|known| rows.iter().any(|row| row.identity == *known));
        if let (false, [identity]) = (is_there, &same[..]) {
            memory.of_row.insert(item.id.clone(), *identity);
        }
    }
    let is_seen = |row: &Item| knows_base || after.items.iter().any(|item| words_of(item) == words_of(row));
    let closed = rows.iter().zip(&new.items).filter(|(known, row)| known.says_closed && is_seen(row));
    memory.closed.extend(closed.map(|(known, _)| known.identity));
}

/// Returns the items of which one says in the new agenda what another said that goes on in other words, and
/// that one no longer does: the same in all, or the title that nothing else has, the same indstilling, and a
/// text that does not speak against it. Nothing in the agenda shows that they have changed places, so the
/// question cannot be answered.
fn beyond_telling(earlier: &[(usize, &Item, &Meeting)], rows: &[Known], new: &Meeting) -> HashSet<usize> {
    let is_taken_for = |row: &Item, old: &Item, list: &Meeting| {
        let is_one_case = row.case_no.is_none() || old.case_no.is_none() || row.case_no == old.case_no;
        let (row, old) = (words_of(row), words_of(old));
        let is_only = only_titled(list, &old.0).is_some() && only_titled(new, &old.0).is_some();
        let agrees = match (row.2.first(), old.2.first()) {
            (Some(a), Some(b)) => a.starts_with(b) || b.starts_with(a),
            _ => true,
        };
        let by_title = is_only && row.0 == old.0 && !row.1.is_empty() && row.1 == old.1 && agrees;
        is_one_case && (row == old || by_title)
    };
    let mut confused = HashSet::new();
    for (identity, old, list) in earlier {
        let likes: Vec<usize> = rows
            .iter()
            .zip(&new.items)
            .filter(|(_, row)| is_taken_for(row, old, list))
            .map(|(known, _)| known.identity)
            .collect();
        let goes_on = rows.iter().any(|row| row.identity == *identity);
        if goes_on && !likes.is_empty() && !likes.contains(identity) {
            confused.extend(likes.into_iter().chain([*identity]));
        }
    }
    confused
}

/// Returns which identity each row was, in the agenda before and in the meeting.
fn earlier<'a>(
    before: &[Known],
    base: &'a Meeting,
    ours: &'a Meeting,
    memory: &Minuted,
) -> Vec<(usize, &'a Item, &'a Meeting)> {
    let known = ours.items.iter().filter_map(|item| Some((*memory.of_row.get(&item.id)?, item, ours)));
    before.iter().zip(&base.items).map(|(row, item)| (row.identity, item, base)).chain(known).collect()
}

fn attack(
    first: &[Parts],
    rounds: Vec<(Vec<RandomEdit>, Vec<Parts>)>,
    knows_base: bool,
) -> Result<(), TestCaseError> {
    let mut rows: Vec<Known> = first.iter().enumerate().map(|(at, parts)| known(at, *parts)).collect();
    let mut next = rows.len();
    let mut base = agenda(&rows);
    let mut ours = base.clone();
    let mut memory = Minuted::default();
    for (item, row) in ours.items.iter().zip(&rows) {
        memory.of_row.insert(item.id.clone(), row.identity);
    }
    remember(&mut memory, &ours, &rows, &base, knows_base);
    let closed = minute(&mut ours, &memory, first);
    memory.closed.extend(closed);
    for (edits, choices) in rounds {
        let before = rows.clone();
        edits.into_iter().for_each(|edit| revise(&mut rows, &mut next, edit));
        let new = agenda(&rows);
        let confused = beyond_telling(&earlier(&before, &base, &ours, &memory), &rows, &new);
        let found = differences(knows_base.then_some(&base), &new, &ours, Supply::Whole);
        let after = wanted(&ours, &found);
        let identities: Vec<usize> = rows.iter().map(|row| row.identity).collect();
        let story = story(&base, &ours, &new, &identities, &found);
        let with_story = |error: TestCaseError| TestCaseError::fail(format!("{error}\n{story}"));
        check_kept(&ours, &after).map_err(with_story)?;
        let sides = (knows_base.then_some(&base), &ours, &after, &new);
        check_minutes(sides, &rows, &memory, &confused).map_err(with_story)?;
        if !confused.is_empty() {
            // identities are unknown from here on, but what was closed stays known
            return check_closed(&after, &memory).map_err(with_story);
        }
        remember(&mut memory, &after, &rows, &new, knows_base);
        check_closed(&after, &memory).map_err(with_story)?;
        memory.of_row.retain(|id, _| after.item(id).is_some());
        let closed = {
            let mut marked = after;
            let closed = minute(&mut marked, &memory, &choices);
            ours = marked;
            closed
        };
        memory.closed.extend(closed);
        base = new;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: rounds(100, 400), ..ProptestConfig::default() })]

    #[test]
    fn a_revision_moves_no_minute_and_opens_nothing(
        first in vec(parts(), 1..7),
        rounds in vec((edits(), vec(parts(), 1..4)), 1..3),
        knows_base: bool,
    ) {
        attack(&first, rounds, knows_base)?;
    }
}
