//! Behind what, in what circle and for whose eyes something is said: "Bag låste døre", "I snæver kreds", "Kun for jeres øjne",
//! "Under lås og slå".
//!
//! Each rule is a whole sentence with small words around it: a "snæver kreds af frivillige" paints a fence.

use super::super::patterns::PatternRule;

pub(super) const RULES: &[PatternRule] = &[
    PatternRule::new(
        &[
            "^ {@lead} bag|for|med|ved låst|låste|aflåst|aflåste|smækket|smækkede|lukket dør|døre {@lead} $",
            "^ {@lead} døren|dørene {@lead} låses|aflåses|smækkes|låst|aflåst {@items|under|ved|for|dette|her|nu} $",
            "^ {@lead} bag|for|med nedrullet|nedrullede|lukkede|fortrukne|trukne gardin|gardiner|persienner|tæppe {@lead} $",
        ],
        &["Bag låste døre", "Punktet tages med låst dør", "Døren låses", "Behandles bag nedrullede gardiner"],
    )
    .unlike(&["Cyklerne står bag låste døre", "Dørene låses kl"]),
    PatternRule::new(
        &[
            "^ {@lead} i {@lead} snæver|snævre|snævrere|snævreste|lille|mindre|begrænset|lukket|fortrolig|intim kreds|forum|rum {@lead} $",
            "^ {@lead} i {@lead} snævreste|inderste|indre kreds {@lead} $",
            "^ begrænset læsekreds|kreds|modtagerkreds $",
        ],
        &["I snæver kreds", "Punktet drøftes i en lille kreds", "I lukket rum", "Begrænset læsekreds"],
    )
    .unlike(&["En lille kreds af naboer maler hegnet"]),
    PatternRule::new(
        &[
            "^ {@lead} på tomandshånd {@lead} $",
            "^ {@lead} bag kulisserne|scenen $",
            "^ {@lead} under fire|seks|otte øjne {@lead} $",
            "^ {@lead} for|til jeres|deres|vores|vore|bestyrelsens|udvalgets|rådets|medlemmernes|egne øjne|ører {alene|@lead} $",
        ],
        &["Under fire øjne", "Drøftes på tomandshånd", "Kun for jeres øjne", "Til jeres øjne alene"],
    )
    .unlike(&["Skiltet er kun for bilisternes øjne"]),
    PatternRule::new(
        &["^ {@lead} under|bag lås og slå {@lead} $", "^ {@lead} under segl $", "^ {@lead} forseglet $"],
        &["Under lås og slå", "Materialet er forseglet"],
    )
    .unlike(&["Cyklerne står under lås og slå", "Brønden er forseglet"]),
    PatternRule::new(
        &[
            "^ {@lead} inden|indenfor {for} murene|muren|væggene|kredsen|huset|rummet {@lead} $",
            "^ {@lead} bliver|blive|forbliver {@lead} i|her kredsen|lokalet|rummet|salen $",
            "^ hvad|det {@lead} siges|tales|drøftes|fortælles|sagt {@lead} her {@lead} bliver|forbliver her $",
        ],
        &["Bliver inden for murene", "Bliver i kredsen", "Hvad der siges her, bliver her"],
    )
    .unlike(&["Kantinen bliver i huset"]),
    PatternRule::new(
        &[
            "^ {@lead} i al|fuld|største|dyb|dybeste stilhed|fortrolighed|hemmelighed|diskretion $",
            "^ {@lead} tys tys $",
            "^ {@lead} tavshed påkrævet|udbedes|ønskes|kræves|forventes $",
            "^ {@lead} diskretion påkrævet|udbedes|ønskes|kræves|forventes $",
            "^ {@lead} tabu udadtil $",
        ],
        &["I al fortrolighed", "Tys-tys", "Diskretion udbedes", "Tavshed påkrævet"],
    ),
    PatternRule::new(
        &[
            "^ {@lead|@only} blandt|mellem os {sagt|alene|@lead} $",
            "^ {@lead} @only for|til jer|os $",
            "^ os imellem {sagt} $",
            "^ {@lead} holdes|holdt|hold|holde {@lead} for|hos jer|os|medlemmerne selv $",
            "^ {@lead} indbyrdes drøftelse|samtale|behandling $",
        ],
        &["Kun blandt os", "Mellem os sagt", "Bedes holdt for jer selv", "Indbyrdes drøftelse"],
    )
    .unlike(&["Fordeles mellem os og naboerne"]),
];
