//! How long an import takes, and how the time grows with the text: run by `cargo bench`, judged by who reads
//! it.

use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

use referent::export::{Edition, markdown};
use referent::import;

/// How often each is timed; the best counts.
const TIMES: usize = 3;

/// Shapes of texts that are no agendas: each is repeated up to the size.
const SHAPES: [(&str, &str); 16] = [
    ("headings", "1. Punkt om broen\n"),
    ("headings that rise", "N. Punkt om broen\n"),
    ("items", "N. Broen\n\nIndstilling\nat rådet godkender\n\nBeslutning\nGodkendt.\n\n"),
    ("people", "Ane Ask, Engum\n"),
    ("people on one line", "Ane Ask, Engum; "),
    ("contents", "N. Punkt om broen\t12\n"),
    ("dates", "3. maj 2021\n"),
    ("bullets", "- et led\n"),
    ("sections", "Beslutning\n"),
    ("cases", "Sagsnr.: 21/16998\n"),
    ("page numbers", "Side N af 90\n"),
    ("capitals", "PUNKT OM BROEN\n"),
    ("prose", "en lang linje uden punktum, som fortsætter og fortsætter uden at nå frem til noget\n"),
    ("one line", "broen "),
    ("hyphens", "kon-\nkret\n"),
    ("blank lines", "\n"),
];

fn main() {
    println!("agendas of so many items");
    for items in [10, 100, 1_000, 10_000] {
        let text = agenda(items);
        let (time, meeting) = timed(|| import::read(text.as_bytes(), "a.txt").expect("an agenda").meeting);
        assert_eq!(meeting.items.len(), items);
        println!("{items:>8}  {time:>10.2?}  {:>8.2?} a line", time / text.lines().count() as u32);
    }
    let meeting = import::read(agenda(1_000).as_bytes(), "a.txt").expect("an agenda").meeting;
    let (time, text) = timed(|| markdown(&meeting, Edition::Full));
    println!("export of 1,000 items  {time:.2?}, {} kB\n", text.len() / 1000);
    println!("{:<20} {:>38}  ratios, 2.00 is linear", "5 MB of", "0.6, 1.25, 2.5 and 5 MB");
    for (name, shape) in SHAPES {
        let times = [625_000, 1_250_000, 2_500_000, 5_000_000].map(|size| {
            let text = repeated(shape, size);
            timed(|| import::read(text.as_bytes(), "a.txt").map(|imported| imported.meeting.items.len())).0
        });
        print!("{name:<20}");
        times.iter().for_each(|time| print!(" {time:>9.2?}"));
        times.windows(2).for_each(|two| print!("  {:.2}", two[1].as_secs_f64() / two[0].as_secs_f64()));
        println!();
    }
}

/// The best time of a piece of work, and what it came to.
fn timed<T>(work: impl Fn() -> T) -> (Duration, T) {
    let once = || {
        let begun = Instant::now();
        let out = black_box(work());
        (begun.elapsed(), out)
    };
    let all = (0..TIMES).map(|_| once());
    all.min_by_key(|(time, _)| *time).expect("at least once")
}

fn agenda(items: usize) -> String {
    let mut text = "Referat fra møde i Engum Råd den 3. maj 2021\n\n".to_owned();
    for n in 1..=items {
        // a number has three digits at most
        let (major, minor) = (1 + (n - 1) / 99, 1 + (n - 1) % 99);
        let _ = write!(
            text,
            "{major}.{minor}. Sag om bro {n}\n\nSAG-2021-{n:05} abc/de\n\nBaggrund\n\nBroen over åen er gammel, og den \
             skal laves om i løbet af sommeren. Det koster 2 mio. kr.\n\nIndstilling\n\n- At rådet godkender broen\n\
             - At rådet finder pengene\n\nBeslutning\n\nRådet godkendte bro {n}.\n\n"
        );
    }
    text
}

fn repeated(shape: &str, size: usize) -> String {
    let mut text = "Referat den 3. maj 2021\n".to_owned();
    let mut n = 0;
    while text.len() < size {
        n += 1;
        text.push_str(&shape.replace('N', &n.to_string()));
    }
    text
}
