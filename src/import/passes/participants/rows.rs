//! Names in a row: over several lines, and several on one.

use crate::import::line::SourceLine;
use crate::import::passes::participants::ListReader;
use crate::import::recognise::name::{self, Listed};
use crate::import::recognise::people::{self, names};

impl ListReader<'_> {
    /// Returns whether nobody who was read so far comes from anywhere; where others do, a second name may be an organisation.
    pub(super) fn names_no_org(&self) -> bool {
        self.entries.iter().all(|entry| entry.listed.person.org.is_none())
    }

    /// Returns the names in a row, which may go on over the next lines. Returns the place after them.
    pub(super) fn row(&self, at: usize, row: &str) -> (Option<Vec<Listed>>, usize) {
        let alone = (names(row), at + 1);
        if !row.contains([',', ';']) {
            return alone;
        }
        let mut text = row.to_owned();
        let mut end = at + 1;
        for line in self.lines[at + 1..].iter().take(40) {
            let other = line.is_blank() || line.plain.contains(':') || line.bullet().is_some() || line.strong;
            if other || line.people().is_some() || text.ends_with('.') {
                break;
            }
            // a list that is open goes on; one that could have ended does when its lines are set in under it
            let open = text.ends_with([',', ';', '-']) || text.ends_with(" og") || names(&text).is_none();
            let halves = broken(&text, &line.plain);
            let set_in = line.text.starts_with("    ") && (line.plain.contains(',') || halves == Halves::Set)
                || halves == Halves::Name;
            // one person on each line, and what stands after a comma belongs to the name
            let single = names(&line.plain).is_some_and(|people| people.len() == 1) && alone.0.is_some();
            if !open && (!set_in || single) {
                break;
            }
            let gap = if text.ends_with(char::is_alphabetic) || !text.ends_with('-') { " " } else { "" };
            text = format!("{text}{gap}{}", line.plain);
            end += 1;
        }
        match names(&text) {
            Some(people)
                if end > at + 1 && alone.0.as_ref().is_none_or(|names| people.len() >= names.len()) =>
            {
                (Some(people), end)
            }
            _ => alone,
        }
    }
}

/// Returns those of a list of the ones away, each with the one behind who sat in: "Ane Ask (V), stedfortræder Bo Birk
/// (V)". That a substitute sat in, and was not away too, is a guess.
pub(super) fn with_substitutes(people: Vec<Listed>) -> Vec<Listed> {
    let sits = |one: &Listed| {
        let post = one.person.role.as_ref().or(one.person.title.as_ref()).map(|post| post.to_lowercase());
        matches!(post.as_deref(), Some("stedfortræder" | "suppleant"))
    };
    let mut all: Vec<Listed> = Vec::new();
    for one in people {
        match all.last_mut() {
            Some(away) if sits(&one) && !sits(away) && away.substitute.is_none() => {
                let party = one.person.party.map_or_else(String::new, |party| format!(" ({party})"));
                away.substitute = Some(format!("{}{party}", one.person.name));
                away.is_guessed = true;
            }
            _ => all.push(one),
        }
    }
    all
}

/// What the end of a line and the beginning of the next one make together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Halves {
    /// Two texts.
    Apart,
    /// A person with something beside the name, where the next line is set in.
    Set,
    /// One name: neither is one by itself.
    Name,
}

/// Returns whether a name is broken over two lines: "Pia" and "Nyrup (A), Bo Birk".
fn broken(text: &str, next: &str) -> Halves {
    let last = text.rsplit([',', ';']).next().unwrap_or_default();
    let last = last.rsplit(" og ").next().unwrap_or_default().trim();
    let piece = next.split([',', ';']).next().unwrap_or_default();
    let piece = piece.split(" og ").next().unwrap_or_default().trim();
    if last.is_empty() || name::listed(last).is_some() {
        return Halves::Apart;
    }
    let is_name = |text: &str| name::is_name(text.split('(').next().unwrap_or_default().trim());
    let is_word = |text: &str| !text.contains(' ') && text.chars().all(|c| c.is_alphabetic() || c == '-');
    let other = name::listed(piece).is_some() || names(next).is_some();
    if is_word(last) && !other && text.len() > 40 && is_name(&format!("{last} {piece}")) {
        Halves::Name
    } else if name::listed(&format!("{last} {next}")).is_some() {
        Halves::Set
    } else {
        Halves::Apart
    }
}

/// Returns whether each piece of a line is a person with something beside the name: "Ane Ask (AA), Bo Birk (BB)".
fn is_row(text: &str) -> bool {
    let text = text.trim_end_matches([',', ' ']);
    let pieces: Vec<&str> = text.split("),").flat_map(|piece| piece.split(") og ")).collect();
    let person = |piece: &&str| {
        let name = piece.split('(').next().unwrap_or_default().trim().trim_end_matches(',');
        name::listed(name).is_some_and(|listed| listed.person.org.is_none())
    };
    // "Ane Ask (formand), Dansk Sejlunion"
    let is_org = pieces.len() == 2 && !pieces[1].contains('(');
    pieces.len() > 1 && !is_org && pieces.iter().all(person)
}

/// Returns one in the column behind that of the posts, or of what they stand for: "Kasserer      Ane Ask", "Fodbold
/// Bo Birk".
fn behind_post(post: &str, who: &str) -> Option<Listed> {
    let is_word = |word: &str| word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '.'));
    let is_label = post.starts_with(char::is_uppercase)
        && post.split(' ').count() <= 2
        && post.split(' ').all(is_word)
        && !name::is_name(post)
        && people::label(post).is_none();
    if !is_label || !name::is_name(who) {
        return None;
    }
    let mut one = name::listed(who)?;
    if name::is_role(post) {
        one.act_as(name::role_of(post));
        return Some(one);
    }
    // a post is read as it is before a name
    let with_post = name::listed(&format!("{post} {who}")).filter(|listed| listed.person.name == who);
    one.person.org = Some(post.to_owned());
    Some(with_post.unwrap_or(one))
}

/// Returns how many names stand between the signs and the "og" of a line, whatever stands in brackets behind them: "Ane Ask
/// (formand), Bo Birk og Eva Ek (referent)".
fn names_among(text: &str) -> usize {
    let pieces = text.trim_end_matches('.').split([',', ';']).flat_map(|piece| piece.split(" og "));
    let bare = |piece: &str| piece.split('(').next().unwrap_or_default().trim().to_owned();
    pieces.map(bare).filter(|piece| name::is_name(piece) && !piece.split(' ').any(name::names_house)).count()
}

/// Returns two who stand beside each other where nobody is said to come from anywhere: among those who are away.
pub(super) fn two_away(text: &str) -> Option<Vec<Listed>> {
    let is_pair = names_among(text) == 2 && text.matches([',', ';']).count() == 1 && !text.contains(" og ");
    names(text).filter(|people| is_pair && people.len() == 2)
}

/// Returns the people on a line of a list: one, or a row of them.
pub(crate) fn people_of(line: &SourceLine) -> Option<Vec<Listed>> {
    let text = line.without_bullet();
    // names in columns
    let gap = if line.text.contains('\t') { "\t" } else { "   " };
    let cells = || line.text.split(gap).map(str::trim).filter(|cell| !cell.is_empty());
    let people: Vec<Listed> = cells().filter_map(name::listed).collect();
    // "Ane Ask", "Dansk Sejlklub": where somebody comes from is nobody
    let is_house = cells().skip(1).any(|cell| cell.split(' ').any(name::names_house));
    if people.len() > 1 && people.len() == cells().count() && !is_house {
        return Some(people);
    }
    if let [post, who] = cells().collect::<Vec<_>>()[..]
        && let Some(one) = behind_post(post, who)
    {
        return Some(vec![one]);
    }
    let many = names_among(text) > 2;
    let with_post =
        |part: &&str| name::listed(part.trim()).is_some_and(|listed| listed.person.title.is_some());
    let posts = text.split([',', ';']).filter(with_post).count() > 1;
    if many || posts || is_row(text) {
        return names(text);
    }
    name::listed(text).map(|listed| vec![listed]).or_else(|| names(text))
}
