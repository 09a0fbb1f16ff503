//! Files that become meetings or are merged into one, from the command line.

use super::*;

#[test]
fn a_dry_run_prints_the_meeting_and_stores_nothing() {
    let shell = CommandLine::new();
    for name in [KKR, NETWORK, COUNCIL] {
        let ran = shell.run(&["import", &path(name), "--dry-run", "--json"]);
        let meeting: Meeting = serde_json::from_value(ran.json()).unwrap();
        assert_eq!(meeting, sample(name));
    }
    assert!(!shell.data().exists());
    shell.run(&["list", "--json"]).prints("[]\n");
}

#[test]
fn importing_the_same_file_twice_is_one_meeting() {
    let shell = CommandLine::with_kkr();
    shell
        .run(&["import", &path(KKR), &path(NETWORK)])
        .prints(&format!("{ID}\nkd-net-soehoejland-2026-04-17\n"));
    assert_eq!(shell.run(&["list", "--json"]).json().as_array().unwrap().len(), 2);
}

#[test]
fn a_word_file_and_a_page_that_were_exported_are_imported_as_the_same_meeting() {
    let shell = CommandLine::with_kkr();
    let items = |file: &str| {
        let json = shell.run(&["import", file, "--dry-run", "--json"]).ok();
        serde_json::from_str::<Meeting>(&json).unwrap()
    };
    let exported = |file: &str| {
        shell.run(&["export", ID, "-o", file]).prints("");
        items(file)
    };
    let markdown = exported("r.md");
    assert_eq!((exported("r.docx"), exported("r.html")), (markdown.clone(), markdown));
    // text added to the page is read, and said to be new
    let page = shell.dir.path().join("r.html");
    let text = std::fs::read_to_string(&page).unwrap().replacen("Natbusser", "Natbusser og natfærger", 1);
    std::fs::write(&page, text).unwrap();
    let ran = shell.run(&["import", "r.html", "--dry-run"]);
    assert!(ran.err().contains("er rettet, efter at det blev skrevet herfra"), "{}", ran.err());
    assert!(items("r.html").items.iter().any(|item| item.title.starts_with("Natbusser og natfærger")));
}

#[test]
fn several_files_make_one_meeting() {
    let shell = CommandLine::with_kkr();
    let more = shell.dir.path().join("tillæg.txt");
    std::fs::write(
        &more,
        "Tillægsdagsorden\n\n8. Ny bro\n\nIndstilling\nDet indstilles, at KKR Søhøjland godkender broen.\n",
    )
    .unwrap();
    let list = shell.dir.path().join("deltagere.csv");
    std::fs::write(&list, "navn;kommune;status\nEva Ek;Engum;afbud\n").unwrap();
    let files = [path(KKR), more.to_str().unwrap().to_owned(), list.to_str().unwrap().to_owned()];
    let args = |dry: bool| {
        let mut args = vec!["import"];
        args.extend(files.iter().map(String::as_str));
        args.extend(dry.then_some(["--dry-run", "--json"]).into_iter().flatten());
        args
    };
    let dry = shell.run(&args(true)).json();
    assert_eq!(dry["items"].as_array().unwrap().last().unwrap()["title"], "Ny bro");
    shell.run(&args(false)).prints(&format!("{ID}\n"));
    let stored = shell.run(&["show", ID, "--json"]).json();
    assert_eq!(stored["items"], dry["items"]);
    assert!(stored["people"].as_array().unwrap().iter().any(|person| person["name"] == "Eva Ek"));
    // the same files again say nothing new
    shell.run(&args(false)).prints(&format!("{ID}\n"));
    assert_eq!(shell.run(&["show", ID, "--json"]).json()["items"], stored["items"]);
    assert_eq!(shell.run(&["list", "--json"]).json().as_array().unwrap().len(), 1);
}

#[test]
fn a_revised_file_is_merged_and_says_what() {
    let shell = CommandLine::with_kkr();
    let text = std::fs::read_to_string(path(KKR)).unwrap();
    let revised = shell.dir.path().join("revideret.txt");
    std::fs::write(&revised, text.replace("Genbrug af byggematerialer", "Genbrug af mursten")).unwrap();
    let ran = shell.run(&["import", revised.to_str().unwrap()]);
    assert!(ran.err().contains("flettet ind: 3.3 »Genbrug af byggematerialer«: titel"), "{}", ran.err());
    ran.prints(&format!("{ID}\n"));
    let stored = shell.run(&["show", ID, "--json"]).json();
    assert!(stored["items"].as_array().unwrap().iter().any(|item| item["title"] == "Genbrug af mursten"));
}

#[test]
fn an_ended_meeting_takes_another_edition_only_with_a_reason() {
    let shell = CommandLine::with_kkr();
    let mut meeting = sample(KKR);
    meeting.closed_at = Some(crate::world::clock("12.00"));
    meeting.opened_at = Some(crate::world::clock("10.00"));
    shell.run(&["delete", ID, "--yes"]).ok();
    let ended = shell.dir.path().join("sluttet.json");
    std::fs::write(&ended, referent::export::json(&meeting)).unwrap();
    shell.run(&["import", ended.to_str().unwrap()]).ok();
    let before = shell.run(&["show", ID, "--json"]).json();
    let text = std::fs::read_to_string(path(KKR)).unwrap();
    let extra = shell.dir.path().join("revideret.txt");
    let (before_last, last) = text.rsplit_once("7. Eventuelt").unwrap();
    let new = "6.2. Flere færger\n\nIndstilling\n\nDet indstilles, at sagen drøftes.\n\n7. Eventuelt";
    std::fs::write(&extra, format!("{before_last}{new}{last}")).unwrap();
    let extra = extra.to_str().unwrap();
    // what is refused is not reported as done
    shell.run(&["import", extra]).fails(1, "--reason");
    assert_eq!(shell.run(&["show", ID, "--json"]).json(), before);
    let taken = shell.run(&["import", extra, "--reason", "Titlen var forkert"]);
    taken.ok();
    assert!(taken.err().contains("flettet ind: "), "{}", taken.err());
    let after = shell.run(&["show", ID, "--json"]).json();
    assert_eq!(after["corrections"][0]["reason"], "Titlen var forkert");
}

#[test]
fn a_meeting_without_a_file_is_made_with_the_people_of_its_body() {
    let shell = CommandLine::with_kkr();
    let body = sample(KKR).body;
    shell.run(&["new", &body, "2/6-2026"]).prints("kkr-soehoejland-2026-06-02\n");
    let made = shell.run(&["show", "kkr-soehoejland-2026-06-02", "--json"]).json();
    assert_eq!(made["people"].as_array().unwrap().len(), sample(KKR).people.len());
    assert_eq!(made["items"], Value::Array(Vec::new()));
    shell.run(&["new", &body, "2/6-2026"]).fails(1, "mødet findes allerede");
    shell.run(&["new", &body, "31/2"]).fails(1, "er ikke en dato");
    shell.run(&["new", &body]).fails(2, "der mangler");
}

#[test]
fn a_revised_agenda_never_moves_what_is_minuted_and_says_what_was_left_alone() {
    let shell = CommandLine::new();
    let agenda = |points: [&str; 2]| {
        let item = |number: usize, point: &str| {
            format!(
                "{number}. Udpegning til bestyrelse\n\nIndstilling\nDet indstilles, at KKR Søhøjland {point}.\n\n"
            )
        };
        let items = points.iter().filter(|point| !point.is_empty()).enumerate();
        let items: String = items.map(|(at, point)| item(at + 1, point)).collect();
        let last = points.iter().filter(|point| !point.is_empty()).count() + 1;
        format!("KKR Søhøjland\nDagsorden\nDato: 12-05-2026 10:00\n\n{items}{last}. Eventuelt\n")
    };
    let file = shell.dir.path().join("dagsorden.txt");
    let file = file.to_str().unwrap();
    std::fs::write(file, agenda(["udpeger et medlem", "udpeger et medlem"])).unwrap();
    shell.run(&["import", file]).ok();
    let id = "kkr-soehoejland-2026-05-12";
    let mut meeting: referent::meeting::Meeting =
        serde_json::from_value(shell.run(&["show", id, "--json"]).json()).unwrap();
    let decision = referent::meeting::Decision { text: "Ane Ask.".to_owned(), ..Default::default() };
    (meeting.items[1].decision, meeting.items[1].state) = (Some(decision), referent::meeting::State::Decided);
    shell.run(&["delete", id, "--yes"]).ok();
    let stored = shell.dir.path().join("begyndt.json");
    std::fs::write(&stored, referent::export::json(&meeting)).unwrap();
    shell.run(&["import", stored.to_str().unwrap()]).ok();
    // one of two equal ones has gone, and it is unknown which
    std::fs::write(file, agenda(["udpeger et medlem", ""])).unwrap();
    let ran = shell.run(&["import", file]);
    ran.ok();
    let stderr = ran.err();
    assert!(stderr.contains("ladt i fred") || stderr.contains("måske udgået"), "{stderr}");
    let after = shell.run(&["show", id, "--json"]).json();
    assert_eq!(after["items"][1]["decision"]["text"], "Ane Ask.");
    assert_eq!(after["items"][1]["number"], "2");
}

#[test]
fn a_meeting_file_whose_titles_say_closed_is_closed_and_the_open_edition_counts_it() {
    let shell = CommandLine::new();
    let file = shell.dir.path().join("fremmed.json");
    let text = r#"{"format":"referent/1","id":"","body":"Engum Råd","date":"2026-05-12","items":[
        {"title":"Valg"},{"title":"LUKKET: Salg af Havnegården"},{"title":"Sag om Krogs Cykler (fortroligt?)"}]}"#;
    std::fs::write(&file, text).unwrap();
    let id = shell.run(&["import", file.to_str().unwrap()]).ok();
    let id = id.trim().to_owned();
    let ran = shell.run(&["export", &id, "--open"]);
    let (out, stderr) = (ran.ok(), ran.err());
    assert!(!out.contains("Havnegården") && !out.contains("Krogs"), "{out}");
    assert!(stderr.contains("uden indhold i den åbne udgave"), "{stderr}");
}
