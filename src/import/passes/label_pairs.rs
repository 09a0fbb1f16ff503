//! Labels with their values in the cells of one row: "Dato:    3. maj    Sted:    Salen". Each gets a line of its own.

use crate::import::line::SourceLine;

/// How far down such rows stand.
const FRONT: usize = 60;

/// A longer label is a text.
const LABEL: usize = 30;

/// Puts the labels of the head that stand beside each other below each other, each with its value.
pub(crate) fn unfold(lines: &mut Vec<SourceLine>) {
    let rows = lines.iter().take(FRONT).map(pairs).collect::<Vec<_>>();
    if rows.iter().all(Option::is_none) {
        return;
    }
    let rest = lines.split_off(rows.len());
    let front = std::mem::replace(lines, Vec::with_capacity(rest.len() + 2 * rows.len()));
    for (line, pairs) in front.into_iter().zip(rows) {
        match pairs {
            Some(pairs) => lines.extend(pairs.into_iter().map(|pair| line.reading(pair))),
            None => lines.push(line),
        }
    }
    lines.extend(rest);
}

/// Returns the labels of a row with their values, where it has two or more: every other cell ends with a colon, and
/// no value does.
fn pairs(line: &SourceLine) -> Option<Vec<String>> {
    let gap = if line.text.contains('\t') { "\t" } else { "   " };
    let cells: Vec<&str> = line.text.split(gap).map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let is_label = |cell: &str| cell.ends_with(':') && cell.len() <= LABEL;
    let is_pair = |pair: &[&str]| pair.len() == 2 && is_label(pair[0]) && !pair[1].contains(':');
    (cells.len() > 2 && cells.chunks(2).all(is_pair))
        .then(|| cells.chunks(2).map(|pair| pair.join(" ")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::line::split;

    #[test]
    fn labels_beside_each_other_come_below_each_other() {
        let unfolded = |text: &str| {
            let mut lines = split(text);
            unfold(&mut lines);
            lines.into_iter().map(|line| (line.no, line.plain)).collect::<Vec<_>>()
        };
        let wanted = [(1, "Dato: 3. maj".to_owned()), (1, "Sted: Salen".to_owned()), (2, "Broen".to_owned())];
        assert_eq!(unfolded("Dato:\t3. maj\tSted:\tSalen\nBroen"), wanted);
        assert_eq!(unfolded("**Dato:**     3. maj     **Sted:**     Salen").len(), 1);
        for other in ["Dato:\t3. maj", "Dato:\tSted:\tSalen\tKajen", "Ane: ja   Bo: nej"] {
            assert_eq!(unfolded(other).len(), 1, "{other}");
        }
    }
}
