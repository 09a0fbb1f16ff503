//! Small pages, written here, and one as a municipality has it: what is read, and what is left out.

use crate::import::html::{PageScope, is_html, text};
use crate::import::line::LineStyle;
use crate::import::read;

fn seen(html: &str) -> String {
    text(html, PageScope::Main).styled.text
}

#[test]
fn blocks_are_lines() {
    let page = "<h2>1. Broen</h2><p>Den  er\n gammel.<br>Og <b>grå</b>.</p><div>Ja</div><div>Nej</div>\
                <ul><li>et<li><p>to</p></li><li></li></ul>efter<ol start=3><li>tre</li><li value=7>syv</ol>";
    let lines = "1. Broen\n\nDen er gammel.\nOg grå.\n\nJa\nNej\n- et\n- to\n\nefter\n3. tre\n7. syv\n";
    assert_eq!(seen(page), lines);
}

#[test]
fn tables_are_rows_and_frames_are_not() {
    let page = "<table><tr><th>År<th>Kr.<tr><td>2026<td>1<td></table>\
                <table><tr><td>&nbsp;</td><td><h2>1. Vejen</h2><table><tr><td>a</td><td>b</td></tr></table>ja</table>";
    assert_eq!(seen(page), "År\tKr.\n2026\t1\n\n1. Vejen\n\na\tb\n\nja\n");
}

#[test]
fn what_is_no_text_goes() {
    let page = "<title>Side</title><script>if (a < b) '<p>x'</script><style>p{}</style><nav>Menu<nav>i</nav>M</nav>\
                <div class='Cookie-Box'>Ja tak<div>til</div>alt</div><p hidden>væk</p><svg><title>t</title></svg>\
                <!-- <p>nej</p> --><p style='display: none'>væk</p>Her<footer>Fod</footer>";
    assert_eq!(seen(page), "Her");
    assert_eq!(text("<nav>Menu</nav>Her", PageScope::All).styled.text, "Menu\nHer");
    let named =
        "<header>Top</header><div>Før</div><main><header>Hoved</header>Her<aside>Se</aside></main>Efter";
    assert_eq!(seen(named), "Hoved\nHer\n");
}

#[test]
fn signs_are_letters_and_none_a_terminal_would_obey() {
    assert_eq!(seen("<p>&aelig;&#248;&#xE5; &lt;p&gt; &amp;c &hellip;"), "æøå <p> &c …");
    let page = "<!DOCTYPE html><h1>Referat fra Engum Byråd den 3. maj 2021</h1><h2>1. Om&#27;[31m broen&#7;</h2>\
                <h3>Beslutning</h3>Ja";
    assert_eq!(read(page.as_bytes(), "a.html").unwrap().meeting.items[0].title, "Om[31m broen");
}

#[test]
fn word_writes_its_marks_as_text() {
    let entry = |mark: &str, text: &str| {
        format!(
            "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>{mark}<span style='font:7.0pt'>\
             &nbsp;&nbsp; </span></span><![endif]>{text}<o:p></o:p></p>"
        )
    };
    let page =
        "<html xmlns:o=\"urn:x\"><!--[if gte mso 9]><xml><o:p>nej</o:p></xml><![endif]--><body lang=DA>"
            .to_owned()
            + &entry("·", "et")
            + &entry("o", "to")
            + &entry("3.", "tre");
    assert!(is_html(&page));
    assert_eq!(seen(&page), "- et\n\n- to\n\n3. tre\n");
}

#[test]
fn pages_are_known_by_their_beginning() {
    let part = "<div>".to_owned() + &"<p>Hej</p>\n".repeat(12);
    for page in ["\u{feff} <!DOCTYPE HTML>", "<?xml version='1.0'?>\n<!-- x -->\n<html>", "<HTML>", &part] {
        assert!(is_html(page), "{page}");
    }
    for text in ["# Referat\n<p>Hej</p>", "<p>Hej</p>", "<3. maj>", "", "<!-- x", "<b>Referat</b><br>"] {
        assert!(!is_html(text), "{text}");
    }
}

#[test]
fn a_page_in_windows_letters_is_read() {
    let page = "<html><meta charset=windows-1252><body><h1>Referat fra R\u{f8}dby R\u{e5}d den 3. maj 2021</h1>\
                <h2>1. \u{c5}en</h2><h3>Beslutning</h3><p>Godkendt \u{96} ja.</p></html>";
    let bytes: Vec<u8> = page.chars().map(|c| c as u8).collect();
    let meeting = read(&bytes, "side.htm").unwrap().meeting;
    assert_eq!((meeting.body.as_str(), meeting.items[0].title.as_str()), ("Rødby Råd", "Åen"));
    assert_eq!(meeting.items[0].decision_text(), "Godkendt – ja.");
}

#[test]
fn a_page_that_calls_itself_furniture_is_read_as_a_whole() {
    let page = "<!DOCTYPE html><div class='cookie-ok'><h1>Referat fra Engum Råd den 3. maj 2021</h1><h2>1. Broen</h2>\
                <h3>Beslutning</h3><p>Godkendt.</p></div>";
    assert_eq!(read(page.as_bytes(), "side.html").unwrap().meeting.items[0].title, "Broen");
    assert_eq!(read(b"<!DOCTYPE html><p>Hej", "side.html").unwrap().meeting.items[0].title, "Hej");
}

#[test]
fn what_nests_without_end_is_read() {
    for tag in [
        "<div>",
        "<td>",
        "<table><tr><td>",
        "<ul><li>",
        "<span style='mso-list:Ignore'>",
        "<main>",
        "</p>",
        "<nav>",
    ] {
        let html = format!("Før{}", tag.repeat(20_000));
        assert!(text(&html, PageScope::All).styled.text.contains("Før"), "{tag}");
    }
}

#[test]
fn a_municipality_s_page_is_read() {
    let page = include_bytes!("../../../sample-data/birkby-byraad-2026-05-19.html");
    let imported = read(page, "birkby-byraad-2026-05-19.html").unwrap();
    assert!(imported.warnings.is_empty(), "{:?}", imported.warnings);
    let meeting = imported.meeting;
    assert_eq!((meeting.body.as_str(), meeting.date.to_string().as_str()), ("Birkby Byråd", "2026-05-19"));
    assert_eq!(meeting.place.as_deref(), Some("Birkby Rådhus, byrådssalen"));
    assert_eq!(meeting.starts.unwrap().to_string(), "17:00:00");
    let people: Vec<&str> = meeting.people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(people, ["Karen Lindrup", "Asger Toftdal", "Nadia Bruun Kjeldal", "Peder Skyttegaard"]);
    let items: Vec<_> =
        meeting.items.iter().map(|item| (item.number.as_str(), item.title.as_str())).collect();
    let titles =
        ["Godkendelse af dagsorden", "Natbelysning på Åstien", "Ny vedtægt for Birkby Havn", "Eventuelt"];
    assert_eq!(items, [("1", titles[0]), ("2", titles[1]), ("3", titles[2]), ("4", titles[3])]);
    let item = &meeting.items[1];
    assert_eq!(item.case_no.as_deref(), Some("05.01.08-P20-3-26"));
    let points = &item.indstilling.as_ref().unwrap().points;
    assert_eq!(
        points,
        &["at stien får lys i 2027, og", "at udgiften på 1,2 mio. kr. afholdes af anlægspuljen."]
    );
    assert_eq!(item.decision_text(), "Indstillingen blev godkendt.\n\nAsger Toftdal (V) stemte imod.");
    assert!(item.sections[1].text.contains("1. Det må ikke genere naboer.\n2. "));
    assert_eq!(item.bilag[0].title, "Kort over Åstien");
    assert_eq!(meeting.items[2].decision_text(), "Sagen blev udsat.");
}

#[test]
fn what_nobody_sees_or_is_struck_out_is_left_out_and_named() {
    let page = "<h1>1. Sti <span style='display:none;mso-hide:all'>INTERN</span></h1>\
                <p hidden>Udkast<p>Stien koster 2 mio. kr.<s>3 mio.</s></p><input type=hidden hidden>\
                <table><tr><td>a<td hidden>b</td><td>c</table>";
    for scope in [PageScope::Main, PageScope::All] {
        let read = text(page, scope);
        assert_eq!(read.styled.text, "1. Sti\n\nStien koster 2 mio. kr.\n\na\tc\n");
        let warnings: Vec<String> = read.warnings.iter().map(ToString::to_string).collect();
        let hidden = "skjult tekst er ikke taget med: »INTERNUdkastb«";
        assert_eq!(warnings, [hidden, "gennemstreget tekst er ikke taget med: »3 mio.«"]);
    }
}

#[test]
fn headings_and_bold_lines_are_known_as_such() {
    let styled =
        text("<h2>Molen</h2><p><b>Fyret</b></p><p>Det <b>lyser</b>.</p><h3>Lys</h3>", PageScope::Main).styled;
    let rows: Vec<&str> = styled.text.split('\n').collect();
    let set: Vec<(&str, LineStyle)> = styled.styles.iter().map(|(at, style)| (rows[*at], *style)).collect();
    let heading = LineStyle::heading;
    assert_eq!(set, [("Molen", heading(2)), ("Fyret", LineStyle::bold()), ("Lys", heading(3))]);
}

#[test]
fn the_label_of_a_picture_closes_its_item_as_a_sign_does() {
    use crate::meeting::Access::{Closed, Open};
    for (sign, access) in [
        ("<img src='l.png' alt='Lukket punkt'>", Closed),
        ("<i class='lock' aria-label='Punktet er lukket'></i>", Closed),
        ("<svg aria-label='Ikke offentligt'><path/></svg>", Closed),
        ("<span title='Fortroligt'>&nbsp;</span>", Closed),
        ("<img alt='Den lukkede kran ved kajen'>", Open),
        ("<a href='#' aria-label='Luk'>x</a>", Open),
        ("<img alt='Kort over havnen'>", Open),
    ] {
        for heading in [
            format!("<h2>2. Kranen {sign}</h2>"),
            format!("<h2>{sign} 2. Kranen</h2>"),
            format!("<h2>2. Kranen</h2><div>{sign}</div>"),
        ] {
            let page = format!(
                "<!DOCTYPE html><h1>Dagsorden for Engum Havneråd den 3. maj 2027</h1><h2>1. Sand</h2><p>To læs sand.</p>\
                 {heading}<p>Kranen koster fire mio.</p><h2>3. Evt.</h2><p>Intet nyt.</p>"
            );
            let meeting = read(page.as_bytes(), "a.html").unwrap().meeting;
            let at = meeting.items.iter().position(|item| format!("{item:?}").contains("fire mio")).unwrap();
            assert_eq!(meeting.access_at(at), access, "{heading}");
            assert_eq!(meeting.access_at(0), Open, "{heading}");
        }
    }
}

#[test]
fn a_heading_that_is_labelled_closed_closes_no_other() {
    let page = "<!DOCTYPE html><h1>Dagsorden for Engum Havneråd den 3. maj 2027</h1><h2>1. Sand</h2><p>To læs.</p>\
                <h2 aria-label='Lukket'>2. Kranen</h2><p>Fire mio.</p><h2>3. Evt.</h2><p>Intet nyt.</p>";
    let meeting = read(page.as_bytes(), "a.html").unwrap().meeting;
    let withheld: Vec<bool> =
        meeting.access_levels().into_iter().map(|access| access.is_withheld()).collect();
    assert_eq!(withheld, [false, true, false]);
}
