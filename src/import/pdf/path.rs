//! Paths: the straight lines that a page draws, of which tables are made.

use crate::import::pdf::matrix::{Matrix, moved, times};

/// A filled shape that is no thicker is a line, in points.
const THICKEST: f64 = 3.0;

/// A shorter line rules nothing, in points.
const SHORTEST: f64 = 4.0;

/// How far a line may lean, in points.
const LEAN: f64 = 0.8;

/// The most points of a path, and the most lines of a page; what has more is a drawing.
const MOST_POINTS: usize = 10_000;
const MOST_RULES: usize = 20_000;

/// How wide the mark of a list is, in points, and the most of them on a page.
const DOT: std::ops::RangeInclusive<f64> = 2.0..=7.0;
const MOST_DOTS: usize = 200;

/// A line on a page, level or upright, in the page's units from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rule {
    /// Whether it is level.
    pub(super) is_level: bool,
    /// How far from the top a level line is, and how far from the left an upright one.
    pub(super) at: f64,
    /// Where it begins and ends.
    pub(super) from: f64,
    pub(super) to: f64,
}

/// A round dot on a page, as browsers draw the marks of lists.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Dot {
    /// Where it begins and ends.
    pub(super) x: f64,
    pub(super) end: f64,
    /// Its lower edge.
    pub(super) y: f64,
}

/// What a page draws beside its letters.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    /// Its lines.
    pub(super) rules: Vec<Rule>,
    /// Its dots.
    pub(super) dots: Vec<Dot>,
}

/// The path that is being drawn.
#[derive(Debug, Default)]
pub(super) struct DrawnPath {
    /// Its parts, each a row of points.
    parts: Vec<Vec<(f64, f64)>>,
    points: usize,
    /// Whether some of it is bent.
    is_bent: bool,
}

impl DrawnPath {
    /// Reads an operator that adds to the path or paints it. What is painted adds to the drawing.
    pub(super) fn draw(&mut self, operator: &[u8], numbers: &[f64], page: Matrix, drawing: &mut Drawing) {
        match (operator, numbers) {
            (b"m", &[x, y]) => self.begin(&[(x, y)], page),
            (b"l", &[x, y]) => self.add((x, y), page),
            (b"c" | b"v" | b"y", [.., x, y]) => {
                self.is_bent = true;
                self.add((*x, *y), page);
            }
            (b"re", &[x, y, width, height]) => {
                let (right, top) = (x + width, y + height);
                self.begin(&[(x, y), (right, y), (right, top), (x, top), (x, y)], page);
            }
            (b"h", _) => self.close(),
            (b"S", _) => self.paint(drawing, stroked),
            (b"s", _) => {
                self.close();
                self.paint(drawing, stroked);
            }
            (b"f" | b"F" | b"f*", _) => self.paint(drawing, filled),
            (b"B" | b"B*" | b"b" | b"b*", _) => self.paint(drawing, stroked_and_filled),
            (b"n", _) => *self = DrawnPath::default(),
            _ => {}
        }
    }

    fn begin(&mut self, points: &[(f64, f64)], page: Matrix) {
        self.parts.push(Vec::new());
        points.iter().for_each(|point| self.add(*point, page));
    }

    fn add(&mut self, (x, y): (f64, f64), page: Matrix) {
        let [.., x, y] = times(moved(x, y), page);
        self.points += 1;
        if let Some(part) = self.parts.last_mut().filter(|_| self.points <= MOST_POINTS) {
            part.push((x, y));
        }
    }

    fn close(&mut self) {
        if let Some(part) = self.parts.last_mut() {
            part.extend(part.first().copied());
        }
    }

    /// Adds what was drawn, and begins anew.
    fn paint(&mut self, drawing: &mut Drawing, lines: fn(&[(f64, f64)]) -> Vec<Rule>) {
        let path = std::mem::take(self);
        if path.points > MOST_POINTS {
            return;
        }
        if path.is_bent {
            drawing.dots.extend(path.dot());
            drawing.dots.truncate(MOST_DOTS);
        } else {
            drawing.rules.extend(path.parts.iter().flat_map(|part| lines(part)));
            drawing.rules.truncate(MOST_RULES);
        }
    }

    /// Returns the dot that a path is, when it is as small as one and as high as wide.
    fn dot(&self) -> Option<Dot> {
        let points: Vec<(f64, f64)> = self.parts.concat();
        let ((x, end), (top, y)) = (ends(&points, |point| point.0), ends(&points, |point| point.1));
        let (width, height) = (end - x, y - top);
        (DOT.contains(&width) && (width - height).abs() < LEAN).then_some(Dot { x, end, y })
    }
}

/// Returns the lines along the points of a part.
fn stroked(points: &[(f64, f64)]) -> Vec<Rule> {
    points.windows(2).filter_map(|two| line(two[0], two[1], LEAN)).collect()
}

/// Returns the line that a thin part is when it is filled.
fn filled(points: &[(f64, f64)]) -> Vec<Rule> {
    let ((left, right), (top, bottom)) = (ends(points, |point| point.0), ends(points, |point| point.1));
    line((left, top), (right, bottom), THICKEST).into_iter().collect()
}

/// Returns the least and the greatest of the places of points.
fn ends(points: &[(f64, f64)], place: fn(&(f64, f64)) -> f64) -> (f64, f64) {
    let places = || points.iter().map(place);
    (places().fold(f64::MAX, f64::min), places().fold(f64::MIN, f64::max))
}

fn stroked_and_filled(points: &[(f64, f64)]) -> Vec<Rule> {
    [stroked(points), filled(points)].concat()
}

/// Returns the line from one point to another, which lie so far apart across it at most.
fn line((left, top): (f64, f64), (right, bottom): (f64, f64), most: f64) -> Option<Rule> {
    let (across, down) = ((right - left).abs(), (bottom - top).abs());
    let rule =
        |is_level, at: f64, from: f64, to: f64| Rule { is_level, at, from: from.min(to), to: from.max(to) };
    if down <= most && across >= SHORTEST && across > down {
        return Some(rule(true, f64::midpoint(top, bottom), left, right));
    }
    (across <= most && down >= SHORTEST).then(|| rule(false, f64::midpoint(left, right), top, bottom))
}
