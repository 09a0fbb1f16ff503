//! The points of a recommendation.

use crate::import::line::SourceLine;
use crate::import::recognise::indstilling::{self, Mark, is_lead, is_proposal, is_stem, mark};
use crate::import::recognise::text::{lower, sentences};
use crate::import::recognise::{bilag, heading};
use crate::meeting::Indstilling;
use crate::meeting::text::lowercase;

/// Reads the text of a recommendation: a lead and its points, or one point for a single sentence.
pub(crate) fn read(inline: &str, lines: &[SourceLine]) -> Option<Indstilling> {
    let mut lead: Vec<String> = Vec::new();
    let mut points: Vec<String> = Vec::new();
    let mut top: Option<Mark> = None;
    let mut gap = true;
    lead.extend((!inline.is_empty()).then(|| inline.to_owned()));
    for line in lines {
        if line.is_blank() {
            gap = true;
            continue;
        }
        match mark(&line.plain) {
            // "at udvalget indstiller til Byrådet:" has points of its own
            Some((Mark::At, text)) if points.is_empty() && text.ends_with(':') => lead.push(clean(text)),
            Some((kind, text)) if top.is_none_or(|top| top == kind) && !nested(line, kind, &points) => {
                top = Some(kind);
                points.push(clean(text));
            }
            _ => match (points.last_mut(), gap) {
                (Some(last), true) => append(last, "\n\n", line.text.trim()),
                (Some(last), false) => append(last, " ", &clean(&line.plain)),
                (None, true) => lead.push(clean(&line.plain)),
                (None, false) => match lead.last_mut() {
                    Some(last) => append(last, " ", &clean(&line.plain)),
                    None => lead.push(clean(&line.plain)),
                },
            },
        }
        gap = false;
    }
    if points.is_empty() && inline.is_empty() && rows_are_points(lines) {
        let mut rows = lines.iter().filter(|line| !line.is_blank()).map(|line| clean(&line.plain));
        (lead, points) = (rows.next().into_iter().collect(), rows.collect());
    }
    shape(lead, points)
}

/// Returns where an indstilling ends: at a line that says what the item is for, or where the text of the case begins.
pub(crate) fn end(inline: &str, lines: &[SourceLine]) -> usize {
    // "Til beslutning." says what the item is for
    let is_kind = |line: &SourceLine| heading::is_kind(line.plain.trim_end_matches('.'));
    let begins = if inline.is_empty() { lines.iter().position(|line| !line.is_blank()) } else { None };
    let kind = lines.iter().position(is_kind).filter(|at| Some(*at) != begins);
    kind.unwrap_or(lines.len()).min(inline_end(inline, lines))
}

/// Returns where an indstilling ends whose sentence stands behind its label: at the first paragraph that is no point
/// of it, for the text of the case stands there without a label ("Indstilling: Det indstilles, at broen males." /
/// "Broen er fra 1931.").
fn inline_end(inline: &str, lines: &[SourceLine]) -> usize {
    let Some(gap) = lines.iter().position(SourceLine::is_blank).filter(|_| is_stem(inline)) else {
        return lines.len();
    };
    let last = lines[..gap].last().map_or(inline, |line| line.plain.as_str());
    let is_point = |line: &SourceLine| {
        let lower = lowercase(&line.plain);
        let recommends = ["indstille", "anbefale", "foreslå"].iter().any(|word| lower.contains(word));
        recommends || mark(&line.plain).is_some() || is_stem(line.without_bullet())
    };
    let is_text = |line: &SourceLine| line.plain.starts_with(char::is_uppercase) && line.plain.len() > 40;
    let mut below = lines[gap..].iter().filter(|line| !line.is_blank());
    let is_ended = last.ends_with('.') && !lines[..gap].iter().any(is_point);
    if is_ended && below.next().is_some_and(is_text) && !lines[gap..].iter().any(is_point) {
        gap
    } else {
        lines.len()
    }
}

/// Returns whether the lines under a lead that ends with a colon are points without marks: two or more sentences, a
/// line each; or the lines under one that ends with "at", where each could have held the first word of the next.
fn rows_are_points(lines: &[SourceLine]) -> bool {
    let mut full = lines.iter().filter(|line| !line.is_blank());
    let width = full.clone().map(|line| line.plain.chars().count()).max().unwrap_or_default();
    let is_broken_off = |pair: &[SourceLine]| {
        let word = pair[1].plain.split(' ').next().unwrap_or_default();
        pair[0].plain.chars().count() + 1 + word.chars().count() <= width && !pair[0].plain.ends_with(',')
    };
    let is_small =
        |line: &SourceLine| line.plain.starts_with(char::is_lowercase) && line.plain.split(' ').count() > 2;
    let lead = lines.iter().position(|line| !line.is_blank()).unwrap_or_default();
    if lines.len() > lead + 2
        && lines[lead].plain.ends_with(" at")
        && lines[lead + 1..].iter().all(is_small)
        && lines[lead..].windows(2).all(is_broken_off)
    {
        return true;
    }
    let opens = full.next().is_some_and(|lead| lead.plain.ends_with(':'));
    let begins =
        |line: &SourceLine| line.plain.starts_with(char::is_uppercase) && line.plain.split(' ').count() > 2;
    opens && full.clone().count() > 1 && full.all(begins)
}

fn append(text: &mut String, gap: &str, more: &str) {
    text.push_str(gap);
    text.push_str(more);
}

/// A bullet that is set in under a point belongs to it.
fn nested(line: &SourceLine, kind: Mark, points: &[String]) -> bool {
    kind == Mark::Bullet
        && line.text.starts_with("    ")
        && points.last().is_some_and(|last| last.ends_with(':'))
}

/// A point is kept as it reads, without the marks of italics and of what is attached.
fn clean(text: &str) -> String {
    let without_mark = bilag::without_mark(text);
    let text = without_mark.as_deref().unwrap_or(text).trim();
    let inner = text.strip_prefix('*').and_then(|s| s.strip_suffix('*')).filter(|s| !s.contains('*'));
    inner.unwrap_or(text).trim().to_owned()
}

/// Returns what is lead and what is point, where no marks say so.
fn shape(mut lead: Vec<String>, mut points: Vec<String>) -> Option<Indstilling> {
    if points.is_empty() {
        let opens = lead.len() > 1 && lead.first().is_some_and(|first| is_lead(first));
        let sentences = lead.len() > 1 && lead.iter().all(|p| p.to_lowercase().starts_with("det indstilles"));
        if opens {
            points = lead.split_off(1);
        } else if sentences {
            points = std::mem::take(&mut lead);
        } else {
            let whole = lead.join("\n\n");
            return (!whole.is_empty()).then(|| Indstilling { lead: None, points: vec![whole] });
        }
    }
    let lead = lead.join("\n\n");
    Some(Indstilling { lead: (!lead.is_empty()).then_some(lead), points })
}

/// Returns a recommendation without heading in the first lines of an item: where it begins and ends. "Det indstilles,
/// at …", or a named proposer ("Direktionen indstiller,") with at-lines under it.
pub(crate) fn unlabelled(lines: &[SourceLine]) -> Option<(usize, usize)> {
    let stands = |line: &SourceLine| is_stem(line.without_bullet()) || is_proposal(&line.plain);
    // a committee may have proposed the case that another one recommends
    let recommends = |line: &SourceLine| stands(line) && lower(&line.plain).contains("indstille");
    let start = lines.iter().position(recommends).or_else(|| lines.iter().position(stands))?;
    let mut end = start + 1;
    let mut open = is_lead(&lines[start].plain) || !lines[start].plain.ends_with('.');
    let mut gap = false;
    for (i, line) in lines.iter().enumerate().skip(start + 1) {
        if line.is_blank() {
            gap = true;
            continue;
        }
        let point = mark(&line.plain).is_some() || is_stem(line.without_bullet());
        // a sentence that has ended is not gone on with by one that begins on a line of its own
        let before = &lines[end - 1].plain;
        let ended = before.ends_with('.') && line.plain.starts_with(char::is_uppercase);
        let goes_on = !gap && !ended;
        if !(goes_on || point && open) {
            break;
        }
        open = open || point;
        (end, gap) = (i + 1, false);
    }
    Some((start, end))
}

/// Returns where the last sentence of a paragraph begins, when it recommends: "Tre har budt. Havnefogeden indstiller,
/// at …"
pub(crate) fn last_sentence(paragraph: &str) -> Option<usize> {
    let all = sentences(paragraph);
    let last = all.last().filter(|_| all.len() > 1)?;
    let recommends = (is_stem(last) || is_proposal(last)) && lower(last).contains("indstille");
    (recommends && last.ends_with('.')).then(|| paragraph.len() - last.len())
}

/// Returns the recommendation in minutes without headings: what stands first, or says that it is one. Further down
/// somebody's proposal is told of.
pub(crate) fn in_minutes(lines: &[SourceLine]) -> Option<(usize, usize)> {
    unlabelled(lines).filter(|(from, _)| {
        lines[..*from].iter().all(SourceLine::is_blank) || indstilling::is_sure(&lines[*from].plain)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    fn parts(text: &str) -> (Option<String>, Vec<String>) {
        let read = read("", &split(text)).unwrap();
        (read.lead, read.points)
    }

    #[test]
    fn a_sentence_is_one_point() {
        let (lead, points) = parts("Det indstilles, at Engum Råd\ngodkender broen.");
        assert_eq!((lead, points), (None, vec!["Det indstilles, at Engum Råd godkender broen.".to_owned()]));
    }

    #[test]
    fn a_sentence_behind_the_label_ends_with_its_paragraph() {
        let ends = |inline: &str, text: &str| inline_end(inline, &split(text));
        let inline = "Det indstilles, at broen males.";
        assert_eq!(ends(inline, "\nBroen er fra 1931 og er rusten på begge sider."), 0);
        assert_eq!(
            ends("Det indstilles, at broen", "males i år.\n\nBroen er fra 1931 og er rusten på begge sider."),
            1
        );
        for text in
            ["\n- at A", "\nDet indstilles, at vejen lukkes i hele sommeren.", "\nKort.", "\nat vejen lukkes"]
        {
            assert_eq!(ends(inline, text), 2, "{text}");
        }
        assert_eq!(ends("Rådet indstiller:", "\nBroen er fra 1931 og er rusten på begge sider."), 2);
    }

    #[test]
    fn lists_have_a_lead_and_points() {
        for text in [
            "Rådet indstiller:\n\n- At A\n- At B",
            "Rådet indstiller:\n1. At A\n2. At B",
            "Rådet indstiller:\n\n1) At A\n\n2) At B",
            "Rådet indstiller:\nAt A\nAt B",
            "Rådet indstiller:\n\nAt A\n\nAt B",
        ] {
            assert_eq!(
                parts(text),
                (Some("Rådet indstiller:".to_owned()), vec!["At A".to_owned(), "At B".to_owned()]),
                "{text}"
            );
        }
        let bare = "Rådet indstiller, at\nbroen males i år\nder bygges et nyt hus ved åen inden sommer";
        assert_eq!(parts(bare).1, ["broen males i år", "der bygges et nyt hus ved åen inden sommer"]);
        let wrapped = "Rådet indstiller, at\nbroen males i år og i god tid før den\nlange sommer";
        assert_eq!(parts(wrapped).1.len(), 1);
        assert_eq!(parts("1) Det indstilles, at A.\n\n2) Det indstilles, at B.").1.len(), 2);
        assert_eq!(parts("Det indstilles, at A.\n\nDet indstilles, at B.").1.len(), 2);
        assert_eq!(parts("Det indstilles, at Rådet\n\n- *Tager A*\n- *Tager B*").1, ["Tager A", "Tager B"]);
    }

    #[test]
    fn a_proposal_further_down_in_minutes_is_told_of() {
        for (text, wanted) in [
            ("Havnefogeden foreslår, at broen males.\n\nVedtaget.", Some((0, 1))),
            ("Der var to grupper.\n\nGruppe A foreslår, at broen males.", None),
            ("Der var to grupper.\n\nHavnefogeden indstiller, at broen males.", Some((2, 3))),
        ] {
            assert_eq!(in_minutes(&split(text)), wanted, "{text}");
        }
    }

    #[test]
    fn what_stands_without_heading_ends_where_the_points_end() {
        let lines =
            split("Kort resume.\n\nDirektionen indstiller,\n\nat A, og\n\nat B.\n\nSagen har været udsat.");
        assert_eq!(unlabelled(&lines), Some((2, 7)));
        assert_eq!(unlabelled(&split("Det indstilles, at A.\n\nTekst")), Some((0, 1)));
        assert_eq!(unlabelled(&split("Eva foreslår, at prisen stiger.\nForeningen har 3 kr.")), Some((0, 1)));
        let two = "Vejudvalget foreslår, at der bygges.\n\nVejudvalget indstiller,\nat A, og\n\nat B.";
        assert_eq!(unlabelled(&split(two)), Some((2, 6)));
        assert_eq!(unlabelled(&split("Forvaltningen foreslår ofte at vente.")), None);
        for text in [
            "Byrådet anmodes om at godkende, at Kim Ek indkaldes.",
            "Udvalget bedes om at drøfte broen.",
            "Plan og By indstiller over for Byrådet, at broen bygges.",
        ] {
            assert_eq!(unlabelled(&split(text)), Some((0, 1)), "{text}");
        }
        assert_eq!(unlabelled(&split("Naboerne anmoder ofte om lys.")), None);
    }
}
