//! What a list prints of a person: the name, and what stands around it.

use crate::import::recognise::name::absence::{away_at_end, is_reason};
use crate::import::recognise::name::beside::{
    elected, is_party, is_remark, is_remote, names_group, names_other, reason,
};
use crate::import::recognise::name::stand_in::{SITS_IN_FOR, deputy, whom};
use crate::import::recognise::name::{is_name, is_post, is_title, post, role};
use crate::meeting::Person;
use crate::meeting::text::lowercase;

/// Takes what stands in brackets out of a text.
pub(crate) fn brackets(text: &str) -> (String, Vec<&str>) {
    let (mut out, mut inside, mut rest) = (String::new(), Vec::new(), text);
    while let Some((before, after)) = rest.split_once('(') {
        let Some((within, tail)) = after.split_once(')') else { break };
        out.push_str(before.trim_end());
        out.push(' ');
        inside.push(within.trim());
        rest = tail.trim_start_matches(' ');
    }
    out.push_str(rest);
    (out.trim().replace(" ,", ","), inside)
}

/// A person as a list prints one, and whom the person sits in for or is sat in for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Listed {
    /// The person; without id.
    pub(crate) person: Person,
    /// The one who sits in instead ("NN (stedfortræder: MM)").
    pub(crate) substitute: Option<String>,
    /// The one whom the person sits in for ("NN for MM").
    pub(crate) sits_for: Option<String>,
    /// Whether the person is there over a line.
    pub(crate) remote: bool,
    /// What else the list says.
    pub(crate) note: Option<String>,
    /// Whether something beside the name was put in a field though nothing tells that it belongs there.
    pub(crate) is_guessed: bool,
}

/// Returns what stands beside a name with commas between, whatever sign divides it: "Ane Ask / Engum", "Ane Ask |
/// Engum | formand". "Ane Ask / Bo Birk" are two.
fn with_commas(bare: String) -> String {
    let sign = [" / ", " | ", " · "].into_iter().find(|sign| bare.contains(sign));
    let sign = sign.filter(|sign| !bare.split(sign).skip(1).any(|piece| is_name(piece.trim())));
    // "Ane Ask/Formand"
    let joined = || {
        let (who, said) = bare.split_once('/').filter(|(who, _)| is_name(post(who).1))?;
        let is_said = said.starts_with(char::is_alphabetic)
            && said.chars().count() > 3
            && !said.contains('/')
            && !is_name(away_at_end(said).map_or(said, |(said, _)| said));
        is_said.then(|| format!("{who}, {said}"))
    };
    match sign {
        Some(sign) => bare.trim_end_matches([' ', '|']).replace(sign, ", "),
        None => joined().unwrap_or(bare),
    }
}

/// What one did who minuted: "Ane Ask, der tog referat".
const MINUTED: [&str; 3] = [" referat", " protokol", " pennen"];

/// Reads one entry of a list: `[Title ]Name[ (A)][, Org][ (role)]`.
pub(crate) fn listed(entry: &str) -> Option<Listed> {
    #[cfg(test)]
    crate::import::recognise::read_count::add(entry);
    // a name has capitals and two words, and what stands first in brackets is said of the one before
    if !entry.contains(char::is_uppercase) || !entry.contains([' ', '\t', '(']) || entry.starts_with('(') {
        return None;
    }
    // "…, stedfortræder for borgmester Eva Ek" goes on with the one before
    if SITS_IN_FOR.iter().any(|link| entry.starts_with(link)) {
        return None;
    }
    let mut out = Listed::default();
    let (entry, reason) = entry.split_at(reason(entry));
    let entry = out.take_stand_in(entry.trim().trim_end_matches([',', ';', '.', '-', '–', ' ']).trim());
    let (bare, inside) = brackets(entry);
    let bare = with_commas(bare);
    let mut parts = bare.split([',', '\t']).map(str::trim).filter(|part| !part.is_empty());
    let first = parts.next()?;
    let (first, dash) = first.split_once(" - ").or_else(|| first.split_once(" – ")).unwrap_or((first, ""));
    let first = out.take_substitute(first.trim());
    let first = out.take_role_behind(first);
    let from = first.split_once(" fra ").filter(|(who, org)| is_name(post(who).1) && !org.is_empty());
    let (first, org) = from.map_or((first, None), |(who, org)| (who, Some(org)));
    out.person.org = org.map(str::to_owned);
    let (title, name) = post(first);
    // "for kommunen: direktør Eva Ek" has more before the name than a title
    if !is_name(name) || title.is_some_and(|title| title.contains(':') || title.contains("Fra ")) {
        return None;
    }
    out.person.name = name.to_owned();
    out.take_title(title);
    let dash = out.take_deputy(dash.trim());
    // "formand - Engum"
    let behind = dash.split(" - ").flat_map(|part| part.split(" – ")).map(str::trim);
    for part in parts.chain(behind.filter(|part| !part.is_empty())) {
        out.take_part(part);
    }
    // "NN (N) i stedet for MM (M)": the last bracket is the other's
    let other = out.substitute.clone().or_else(|| out.sits_for.clone());
    let is_own = |note: &&str| !other.as_ref().is_some_and(|other| is_initials_of(other, note));
    inside.into_iter().filter(is_own).for_each(|note| out.take_bracket(note));
    if !reason.is_empty() {
        let reason = reason.trim_matches([':', ' ']);
        out.note(["er ", "var "].iter().find_map(|verb| reason.strip_prefix(verb)).unwrap_or(reason));
    }
    Some(out)
}

/// Returns whether letters are the first ones of a name: "FA" of "Farida Amini".
pub(crate) fn is_initials_of(name: &str, letters: &str) -> bool {
    let first = name.split([' ', '-']).filter_map(|word| word.chars().next());
    letters.chars().count() > 1 && first.filter(|c| c.is_uppercase()).eq(letters.chars())
}

impl Listed {
    /// Takes what stands before the name: what the person does at the meeting, or a title. "medlemmerne" is neither.
    fn take_title(&mut self, title: Option<&str>) {
        let title = title.filter(|title| !lowercase(title).starts_with("medlemmer"));
        match title.and_then(|title| role(&lowercase(title))) {
            Some(role) => self.person.role = Some(role.to_owned()),
            None => self.person.title = title.map(str::to_owned),
        }
    }

    /// Returns the role behind the name, with no comma between: "Ane Ask formand"; and the word that somebody is away.
    fn take_role_behind<'a>(&mut self, text: &'a str) -> &'a str {
        if let Some((who, word)) = away_at_end(text).filter(|(who, _)| is_name(post(who).1)) {
            self.remark(word);
            return who;
        }
        let behind = text.rsplit_once(' ').filter(|(who, _)| is_name(post(who).1));
        match behind.and_then(|(who, word)| Some((who, role(word).filter(|_| word.len() > 3)?))) {
            Some((who, role)) => {
                self.act_as(role.to_owned());
                who
            }
            None => text,
        }
    }

    /// What follows a comma, perhaps with a remark behind a dash: "HK - afbud".
    fn take_part(&mut self, part: &str) {
        let remark = part.rsplit_once(" - ").or_else(|| part.rsplit_once(" – "));
        match remark.filter(|(_, remark)| is_remark(&remark.to_lowercase())) {
            Some((part, remark)) => {
                self.take_said(part.trim());
                self.remark(remark.trim());
            }
            None => match away_at_end(part).filter(|_| !is_reason(part)) {
                Some((part, word)) => {
                    self.take_said(part.trim());
                    self.remark(word);
                }
                None => self.take_said(part),
            },
        }
    }

    /// What follows a comma: a post is the title ("Morten Mandal, Direktør"), anything else the organisation.
    fn take_said(&mut self, part: &str) {
        let lower = part.to_lowercase();
        let whom = whom(part).or_else(|| part.strip_prefix("for ").filter(|whom| is_name(whom)));
        if let Some(who) = deputy(part) {
            self.substitute = Some(who.to_owned());
        } else if let Some(whom) = whom {
            self.sits_for = Some(whom.to_owned());
        } else if lower.starts_with("der ") && MINUTED.iter().any(|word| lower.contains(word)) {
            self.act_as("referent".to_owned());
        } else if part != "X" && part.chars().all(char::is_uppercase) && is_party(part) {
            self.person.party.get_or_insert_with(|| part.to_owned());
        } else if let Some(role) = role(&lower).filter(|_| lower.len() > 1) {
            self.act_as(role.to_owned());
        } else if ["udpeget af ", "valgt af ", "indstillet af "].iter().any(|lead| lower.starts_with(lead))
            && self.person.org.is_none()
        {
            self.person.org = Some(part.to_owned());
        } else if ["valgt", "udpeget"].iter().any(|end| lower.ends_with(end)) {
            self.person.role.get_or_insert_with(|| part.to_owned());
        } else if is_remark(&lower) {
            self.remark(part);
        } else if let Some((post, org)) = elected(part).filter(|_| self.person.title.is_none()) {
            self.person.title = Some(post.to_owned());
            self.person.org = self.person.org.take().or((!org.is_empty()).then(|| org.to_owned()));
        } else if self.takes_post(part) {
            let person = &mut self.person;
            let field = if person.title.is_none() { &mut person.title } else { &mut person.role };
            *field = Some(part.to_owned());
        } else if let Some(org) = &mut self.person.org {
            *org = format!("{org}, {part}");
        } else {
            self.person.org = Some(part.to_owned());
        }
    }

    /// Returns whether what stands behind a comma is a post, and there is room for it: behind one before the name only
    /// words in small letters are another.
    fn takes_post(&self, part: &str) -> bool {
        let is_small = part.starts_with(char::is_lowercase);
        let Person { title, role, .. } = &self.person;
        let has_room = title.is_none() || role.is_none() && is_small;
        (is_title(part) || is_small) && has_room && !names_group(&part.to_lowercase())
    }

    /// Returns whether what stands beside the name is more than one thing, or hardly what its field holds.
    pub(crate) fn is_odd(&self) -> bool {
        if self.is_guessed {
            return true;
        }
        let Person { org, title, role, name, .. } = &self.person;
        // "FOA Henrik Bladt": a name does not begin with an abbreviation
        let first = name.split(' ').next().unwrap_or_default();
        let is_short = first.chars().count() > 1 && first.chars().all(char::is_uppercase);
        if is_short && name.contains(char::is_lowercase) || names_other(&self.person) {
            return true;
        }
        let has = |field: &Option<String>, odd: fn(&str) -> bool| field.as_deref().is_some_and(odd);
        let is_place = |text: &str| text.contains(" Kommune") || text.starts_with("Region ");
        has(org, |org| {
            org.split(',').skip(1).any(|part| is_name(part.trim())) || org.matches(',').count() > 1
        }) || has(org, |org| !org.contains(char::is_alphabetic) || org.chars().count() == 1)
            || has(title, |title| {
                let words = title.split(' ').count();
                // a post begins with its word: "Chef for Plan og Byg"
                words > 6 || words > 3 && !title.split(' ').take(3).any(is_post)
            })
            || title.as_deref().is_some_and(|title| is_place(title) || title.starts_with("fra "))
            || has(role, |role| role.split(' ').count() > 4)
    }

    /// Gives the person a role; what stands as another is a title then: "Referent: NN (daglig leder)".
    pub(crate) fn act_as(&mut self, role: String) {
        // who leads the body is that, and that the person leads the meeting is a remark
        let is_head = self.person.role.as_deref().is_some_and(leads_body);
        if is_head && ["ordstyrer", "mødeleder"].contains(&role.as_str()) {
            return self.note(&role);
        }
        let before = self.person.role.replace(role.clone()).filter(|before| *before != role);
        match before {
            Some(before) if self.person.title.is_none() => self.person.title = Some(before),
            Some(before) => self.note(&before),
            None => {}
        }
    }

    /// Keeps a remark, which may say that the person takes part over a line.
    pub(super) fn remark(&mut self, remark: &str) {
        let lower = remark.to_lowercase();
        self.remote |= is_remote(&lower);
        self.note(remark);
    }

    /// Adds to what else is said of the person.
    pub(crate) fn note(&mut self, remark: &str) {
        self.note =
            Some(self.note.take().map_or_else(|| remark.to_owned(), |note| format!("{note}, {remark}")));
    }
}

/// Returns whether a post is that of the one who leads the body: "Bestyrelsesformand", but not "Næstformand".
pub(crate) fn leads_body(post: &str) -> bool {
    let post = post.to_lowercase();
    post.ends_with("formand") && !post.contains("næst") && !post.contains("vice")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::recognise::name::row;

    fn parts(entry: &str) -> [Option<String>; 5] {
        let Listed { person, .. } = listed(entry).unwrap_or_else(|| panic!("{entry}"));
        [Some(person.name), person.org, person.title, person.party, person.role]
    }

    #[test]
    fn an_entry_has_title_name_organisation_party_and_role() {
        let expect = |entry: &str, wanted: [&str; 5]| {
            let wanted = wanted.map(|w| (!w.is_empty()).then(|| w.to_owned()));
            assert_eq!(parts(entry), wanted, "{entry}");
        };
        expect("Ane Bakke Askov, Engum", ["Ane Bakke Askov", "Engum", "", "", ""]);
        expect("Kommunaldirektør Bo Birk, Lundby", ["Bo Birk", "Lundby", "Kommunaldirektør", "", ""]);
        expect("Eva Ek, Direktør", ["Eva Ek", "", "Direktør", "", ""]);
        expect("sognepræst Carl Friis", ["Carl Friis", "", "sognepræst", "", ""]);
        expect("Jens Bak, kasserer", ["Jens Bak", "", "", "", "kasserer"]);
        expect("Konsulent Ib Holm (referent)", ["Ib Holm", "", "Konsulent", "", "referent"]);
        expect("H.C. Lund, (A)", ["H.C. Lund", "", "", "A", ""]);
        expect("Jo van Berg (JB)", ["Jo van Berg", "", "", "", ""]);
        expect("Ejner v. Ravn, medarbejdervalgt", ["Ejner v. Ravn", "", "", "", "medarbejdervalgt"]);
        expect("Tóra í Vík – deltog på Teams", ["Tóra í Vík", "", "", "", ""]);
        expect("Bo Dal, FTR FOA (næstformand)", ["Bo Dal", "FOA", "FTR", "", "næstformand"]);
        expect("Bo Dal (Venstre)", ["Bo Dal", "", "", "V", ""]);
        expect("Bo Dal (Engvej 4)", ["Bo Dal", "", "", "", ""]);
        expect("Bo Dal (Lundby Sejlklub)", ["Bo Dal", "Lundby Sejlklub", "", "", ""]);
        expect("Bo Dal (elevrepræsentant)", ["Bo Dal", "", "", "", "elevrepræsentant"]);
        assert!(listed("Bo Dal (med hund)").is_some_and(|bo| bo.is_odd()));
        expect("Bo Dal (4D)", ["Bo Dal", "4D", "", "", ""]);
        assert!(listed("Bo Dal (4D)").is_some_and(|bo| !bo.is_odd()));
        assert!(listed("fra engen konsulent Bo Dal").is_none_or(|bo| bo.is_odd()));
        assert!(listed("(kasserer), Bo Dal").is_none());
        expect("Bo Dal, HK - afbud", ["Bo Dal", "HK", "", "", ""]);
        assert_eq!(listed("Bo Dal, HK – afbud").and_then(|bo| bo.note).as_deref(), Some("afbud"));
        expect("Bo Dal (KMDX)", ["Bo Dal", "KMDX", "", "", ""]);
        expect("Bo Øst Dal (BØ)", ["Bo Øst Dal", "", "", "", ""]);
        expect("Bo Dal, der tog referat", ["Bo Dal", "", "", "", "referent"]);
        expect("Bo Dal (KL)", ["Bo Dal", "KL", "", "", ""]);
        expect("Kim Dal Fog (KD)", ["Kim Dal Fog", "", "", "KD", ""]);
        expect("Pia Skov (Ø), Engum-Lundby (fmd.)", ["Pia Skov", "Engum-Lundby", "", "Ø", "formand"]);
    }

    #[test]
    fn prose_is_no_list_of_names() {
        assert!(listed("Oplæg v. Eva Ek").is_none() && listed("Der von Skov").is_none());
        assert!(listed("Ingen").is_none() && listed("Forvaltningen indstiller").is_none());
        assert!(row("Borgmestrene i regionen, regionsdirektøren samt sekretariatet.").is_none());
        let names = row(
            "Ane Ask, Bo Birk (på facetime), Leif Søn for Jann Hav, Eva Ek, KKR og Ib Holm, KD-Net (ref.)",
        )
        .unwrap();
        let actual: Vec<_> =
            names.iter().map(|l| (l.person.name.as_str(), l.person.org.as_deref())).collect();
        let wanted = [
            ("Ane Ask", None),
            ("Bo Birk", None),
            ("Leif Søn", None),
            ("Eva Ek", Some("KKR")),
            ("Ib Holm", Some("KD-Net")),
        ];
        assert_eq!(actual, wanted);
        assert!(names[1].remote && names[2].sits_for.as_deref() == Some("Jann Hav"));
        assert_eq!(names[4].person.role.as_deref(), Some("referent"));
    }
}
