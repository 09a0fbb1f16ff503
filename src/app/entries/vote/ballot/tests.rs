//! Typed lines, and the votes they are read as.

use super::*;

fn person(id: &str, name: &str, party: &str) -> Person {
    let party = Some(party.to_owned()).filter(|party| !party.is_empty());
    Person { id: PersonId::from(id), name: name.to_owned(), party, voting: true, ..Person::default() }
}

fn council() -> Vec<Person> {
    [("1", "Anna Ask", "A"), ("2", "Bo Ager Lund", "A"), ("3", "Carl Dal", "B"), ("4", "Ditte Dal", "V")]
        .into_iter()
        .chain([("5", "Emil Eg", "V"), ("6", "Frida Fog", "V"), ("7", "Gerda Gren", "C")])
        .map(|(id, name, party)| person(id, name, party))
        .collect()
}

fn read_in(people: &[Person], line: &str) -> Ballot {
    let all: Vec<&Person> = people.iter().collect();
    // Gerda Gren of C is away
    let present: Vec<&Person> = people.iter().filter(|p| p.id != PersonId::from("7")).collect();
    read(line, Voters { members: &all, present: &present })
}

/// Returns the sides of a ballot: "3 A B | 2 V: Ditte Dal | 0".
fn sentences(ballot: &Ballot) -> String {
    let side = |side: &Side| {
        let mut words = vec![side.count.to_string()];
        words.extend(side.parties.clone());
        words.extend(side.people.iter().map(|id| format!("p{id}")));
        words.join(" ")
    };
    let vote = &ballot.vote;
    [&vote.in_favour, &vote.against, &vote.abstained].map(side).join(" | ")
}

#[test]
fn numbers_are_for_imod_and_undlod_in_that_order() {
    for line in [
        "3 2 1",
        "3, 2, 1",
        "3/2/1",
        "3-2-1",
        "for 3 imod 2 undlod 1",
        "For stemte 3, imod stemte 2. Undlod: 1",
        "undlod 1 imod 2 for 3",
    ] {
        let ballot = read_in(&council(), line);
        assert_eq!((sentences(&ballot).as_str(), ballot.doubts.len()), ("3 | 2 | 1", 0), "{line}");
    }
    assert_eq!(sentences(&read_in(&council(), "3 2")), "3 | 2 | 0");
    assert_eq!(sentences(&read_in(&council(), "")), "0 | 0 | 0");
}

#[test]
fn party_letters_stand_for_those_who_are_there() {
    assert_eq!(sentences(&read_in(&council(), "A B / V / 0")), "3 A B | 3 V | 0");
    assert_eq!(sentences(&read_in(&council(), "a,b/v")), "3 A B | 3 V | 0");
    assert_eq!(sentences(&read_in(&council(), "ab/v")), "3 A B | 3 V | 0");
    // a name that begins so is a name
    assert_eq!(sentences(&read_in(&council(), "bo / v")), "1 p2 | 3 V | 0");
    assert_eq!(sentences(&read_in(&council(), "3 a b 3 v")), "3 A B | 3 V | 0");
    assert_eq!(read_in(&council(), "a / c").doubts, ["ingen fra C er til stede"]);
}

#[test]
fn a_member_who_votes_against_the_party_is_no_part_of_it() {
    let ballot = read_in(&council(), "A B emil / V");
    assert_eq!((sentences(&ballot).as_str(), ballot.doubts.len()), ("4 A B p5 | 2 V | 0", 0));
}

#[test]
fn names_are_found_by_their_beginnings() {
    assert_eq!(sentences(&read_in(&council(), "an bo b / ditte dal / fog")), "3 B p1 p2 | 1 p4 | 1 p6");
    assert_eq!(sentences(&read_in(&council(), "imod bo ager lund, anna")), "0 | 2 p2 p1 | 0");
    assert_eq!(read_in(&council(), "dal").doubts, ["»dal« kan være Carl Dal eller Ditte Dal"]);
    assert_eq!(read_in(&council(), "3 / xaver").doubts, ["»xaver« er hverken et parti eller et medlem"]);
    assert_eq!(read_in(&council(), "gerda").doubts, ["Gerda Gren er ikke til stede"]);
}

#[test]
fn the_rest_are_all_who_are_not_named() {
    assert_eq!(sentences(&read_in(&council(), "resten / V")), "3 A B | 3 V | 0");
    assert_eq!(sentences(&read_in(&council(), "emil / resten")), "1 p5 | 5 A B p4 p6 | 0");
    assert_eq!(sentences(&read_in(&council(), "for resten imod 2")), "4 | 2 | 0");
    assert_eq!(sentences(&read_in(&council(), "alle")), "6 A B V | 0 | 0");
}

#[test]
fn a_side_is_said_before_or_behind_its_group() {
    for (line, vote) in [
        ("V imod", "0 | 3 V | 0"),
        ("V imod.", "0 | 3 V | 0"),
        ("imod V", "0 | 3 V | 0"),
        ("imod: V", "0 | 3 V | 0"),
        ("V stemte imod", "0 | 3 V | 0"),
        ("Imod stemte V.", "0 | 3 V | 0"),
        ("4 imod", "0 | 4 | 0"),
        ("4 stemmer imod", "0 | 4 | 0"),
        ("A og V imod, resten for", "1 B | 5 A V | 0"),
        ("a og v imod; de øvrige for", "1 B | 5 A V | 0"),
        ("resten for, V imod", "3 A B | 3 V | 0"),
        ("A for V imod", "2 A | 3 V | 0"),
        ("AB for, V imod", "3 A B | 3 V | 0"),
        ("A, B for. V imod", "3 A B | 3 V | 0"),
        ("A, B for / V imod", "3 A B | 3 V | 0"),
        ("for: AB, imod: V", "3 A B | 3 V | 0"),
        ("for A, B, imod V", "3 A B | 3 V | 0"),
        ("For stemte 3 (A, B), imod 3 (V).", "3 A B | 3 V | 0"),
        ("3 (A, B) for, 3 (V) imod", "3 A B | 3 V | 0"),
        ("A for, V imod, resten undlod", "2 A | 3 V | 1 B"),
        ("for: A, imod: V, undlod: resten", "2 A | 3 V | 1 B"),
        ("A for, V imod, B stemte blankt", "2 A | 3 V | 1 B"),
        ("A for, V imod, B undlod at stemme", "2 A | 3 V | 1 B"),
        ("A for, V imod, B stemte hverken for eller imod", "2 A | 3 V | 1 B"),
        ("B undlader, V imod, A for", "2 A | 3 V | 1 B"),
        ("emil og fog imod, resten for", "4 A B p4 | 2 p5 p6 | 0"),
        ("4 ja, 2 nej", "4 | 2 | 0"),
        ("4 mod 2", "4 | 2 | 0"),
        ("4-2", "4 | 2 | 0"),
        ("for 3 imod 2 undlod 1", "3 | 2 | 1"),
        ("3 for 2 imod 1 undlod", "3 | 2 | 1"),
        ("Enstemmigt", "6 A B V | 0 | 0"),
        ("Enstemmigt for.", "6 A B V | 0 | 0"),
        ("alle stemte imod", "0 | 6 A B V | 0"),
    ] {
        let ballot = read_in(&council(), line);
        assert_eq!((sentences(&ballot).as_str(), ballot.lost), (vote, false), "{line}: {:?}", ballot.doubts);
    }
}

#[test]
fn a_line_that_may_be_read_both_ways_is_no_vote() {
    for line in [
        "imod V, resten for",
        "for A, V imod",
        "A for, imod V",
        "resten imod V",
        "V imod, resten",
        "resten imod 2",
        "3 for, 2",
        "A, imod V, undlod",
        "imod V, A for, B",
        "V undlod for",
        "A for / V",
        "A / V imod",
    ] {
        let ballot = read_in(&council(), line);
        assert_eq!((sentences(&ballot).as_str(), ballot.lost), ("0 | 0 | 0", true), "{line}");
        assert_eq!(ballot.doubts, [order::DOUBT], "{line}");
    }
    assert!(read_in(&council(), "3 for, 2 for").lost && read_in(&council(), "resten for, resten imod").lost);
}

#[test]
fn a_word_that_is_nobody_is_named() {
    for (line, word) in [
        ("V gik imod", "gik"),
        ("V var imod", "var"),
        ("2 fra V imod", "fra"),
        ("A for, men V imod", "men"),
        ("Enstemmigt vedtaget", "vedtaget"),
        ("X imod", "x"),
    ] {
        let mut people = council();
        people.push(person("8", "Vardan Menke Frahm", "D"));
        let ballot = read_in(&people, line);
        assert!(ballot.lost, "{line}");
        assert_eq!(ballot.doubts[0], format!("»{word}« er hverken et parti eller et medlem"), "{line}");
    }
}

#[test]
fn a_letter_is_a_party_and_no_name() {
    let people = [person("1", "Anders Bøge", ""), person("2", "Vera Holm", ""), person("3", "Ib E. Dal", "")];
    for (line, word) in [("A B for, V imod", "a"), ("V imod", "v"), ("resten / a", "a"), ("AB for", "ab")] {
        let ballot = read_in(&people, line);
        assert!(ballot.lost, "{line}");
        assert_eq!(ballot.doubts[0], format!("»{word}« er hverken et parti eller et medlem"), "{line}");
    }
    // an initial is part of the name
    assert_eq!(sentences(&read_in(&people, "Ib E. Dal imod, resten for")), "2 p1 p2 | 1 p3 | 0");
}

#[test]
fn what_was_voted_on_stands_before_a_colon() {
    let ballot = read_in(&council(), "ændringsforslag fra A: A / B V");
    assert_eq!(ballot.vote.on.as_deref(), Some("ændringsforslag fra A"));
    assert_eq!(sentences(&ballot), "2 A | 4 B V | 0");
    assert_eq!(read_in(&council(), "for: 3 imod: 2").vote.on, None);
    assert_eq!(sentences(&read_in(&council(), "for: 3 imod: 2")), "3 | 2 | 0");
}

#[test]
fn what_does_not_fit_is_said() {
    assert_eq!(read_in(&council(), "1 2 3 4").doubts, ["der er kun tre sider: for, imod, undlod"]);
    assert_eq!(read_in(&council(), "a / a").doubts, ["A står to gange"]);
    assert_eq!(read_in(&council(), "anna / anna").doubts, ["Anna Ask står to gange"]);
    assert_eq!(read_in(&council(), "5 a / 3").doubts, ["for: 5 skrevet, 2 nævnt"]);
}

#[test]
fn a_vote_is_written_as_it_is_read() {
    for line in ["A, B, Emil Eg / V / 0", "om planen: 3 / 2 / 1", "Ditte Dal, Anna Ask / B / 0"] {
        let ballot = read_in(&council(), line);
        let again = written(&ballot.vote, &council());
        assert_eq!(read_in(&council(), &again).vote, ballot.vote, "{line} -> {again}");
    }
}
