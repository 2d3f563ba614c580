package dateline.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.ingest.press.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentFootTest {
    private ReadDocument document = ReadDocument.of("");

    @Test
    void linesOfTheAgencyBelowTheStoryAreRemoved() {
        RecognitionResult found = read("""
                Fleet stays in port

                LISBON (AP) — It stayed.

                ___

                Associated Press writer Bo Ek in Porto contributed to this report.

                ___

                Follow AP's coverage of fishing at https://apnews.com/hub/fishing

                Copyright 2026 The Associated Press. All rights reserved. This material may not be published.

                (MORE)

                -30-
                """);
        assertThat(body(found)).isEqualTo("LISBON (AP) — It stayed.");
        assertThat(found.contributorLine())
                .isEqualTo("Associated Press writer Bo Ek in Porto contributed to this report.");
        assertThat(found.press().rights()).startsWith("Copyright 2026 The Associated Press.");
        assertThat(report().leftOut())
                .extracting(ImportReport.Omission::text)
                .containsExactlyInAnyOrder(
                        "-30-", "(MORE)", "Follow AP's coverage of fishing at https://apnews.com/hub/fishing");
    }

    /** A word that may be a link, a number or the author's last word is not an end mark. */
    @ParameterizedTest
    @ValueSource(strings = {"more", "Fin.", "30", "Ende.", "Fine", "End", "Suite", "mais"})
    void aWordThatMayBeTextIsKept(String last) {
        assertThat(body(read("Fleet stays\n\nIt stayed.\n\n" + last))).endsWith(last);
        assertThat(report().leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "###",
                "# # #",
                "-30-",
                "- 30 -",
                "(END)",
                "ENDS",
                "(MORE)",
                "-more-",
                "--MORE--",
                "(mehr)",
                "(à suivre)",
                "(sigue)",
                "FIM",
                "(انتهى)",
                "For more AP coverage: https://apnews.com/hub/fishing",
                "More AP news: https://apnews.com",
                "Suivez toute notre couverture sur https://news.example/",
                "Siga nuestra cobertura en https://news.example/",
                "Acompanhe a nossa cobertura em https://news.example/",
                "تابعوا تغطية الوكالة على https://news.example/"
            })
    void anEndMarkIsRemoved(String mark) {
        assertThat(body(read("Fleet stays\n\nIt stayed.\n\n" + mark))).isEqualTo("It stayed.");
        assertThat(report().leftOut()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Copyright 2026 The Associated Press. All rights reserved.",
                "© Agence France-Presse",
                "(c) 2026 Harbour News",
                "dpa. Alle Rechte vorbehalten.",
                "Tous droits de reproduction et de représentation réservés.",
                "EFE. Todos los derechos reservados.",
                "Lusa. Todos os direitos reservados.",
                "جميع الحقوق محفوظة لوكالة الأنباء"
            })
    void aRightsLineIsTheArticlesRights(String line) {
        RecognitionResult found = read("Fleet stays\n\nIt stayed.\n\n" + line);
        assertThat(found.press().rights()).isEqualTo(line);
        assertThat(body(found)).isEqualTo("It stayed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This story has been corrected to say that the fleet has 40 ships.",
                "This version CORRECTS the number of ships to 40.",
                "An earlier version of this article misstated the number of ships.",
                "In einer früheren Version dieses Textes war die Zahl falsch.",
                "Cet article a été corrigé : la flotte compte 40 navires.",
                "Esta noticia ha sido corregida para indicar que son 40 barcos.",
                "Esta reportagem foi corrigida: são 40 navios.",
                "تم تصحيح عدد السفن في هذا الخبر."
            })
    void aNoticeOfACorrectionIsKeptAsPrinted(String line) {
        RecognitionResult found = read("Fleet stays\n\nIt stayed.\n\n" + line);
        assertThat(found.press().notices()).containsExactly(new Notice(5, "correction", line, null));
        assertThat(body(found)).isEqualTo("It stayed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correction: The fleet has 40 ships.",
                "**Correction:** The fleet has 40 ships.",
                "Berichtigung: The fleet has 40 ships.",
                "Rectificatif : The fleet has 40 ships.",
                "Fe de errores: The fleet has 40 ships.",
                "Errata: The fleet has 40 ships.",
                "تصحيح: The fleet has 40 ships."
            })
    void aNoticeIsKeptWithoutItsLabel(String line) {
        RecognitionResult found = read("Fleet stays\n\n" + line + "\n\nLISBON (AP) — It stayed.");
        assertThat(found.press().notices()).extracting(Notice::text).containsExactly("The fleet has 40 ships.");
        assertThat(found.dateline()).isNotNull();
    }

    /** A note to editors has the same form: "(avec des citations)". */
    @ParameterizedTest
    @ValueSource(strings = {"(Avec AFP)", "(con información de EFE)", "(Con EFE)", "(com AFP)", "(mit dpa)"})
    void aCreditInBracketsIsNotANoteToEditors(String line) {
        RecognitionResult found = read("Fleet stays\n\nIt stayed.\n\n" + line);
        assertThat(found.contributors()).hasSize(1);
        assertThat(found.contributorLine()).isEqualTo(line);
        assertThat(body(found)).isEqualTo("It stayed.");
    }

    @Test
    void theOnlyTextOfAStoryIsNotAnEndMark() {
        assertThat(body(read("Fleet stays\n\nENDS"))).isEqualTo("ENDS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The band's album All Rights Reserved sold a million copies.",
                "Copyright the world over is a mess, he said.",
                "Urgent talks end without a result.",
                "A correction of the price is expected.",
                "The story has been told many times.",
                "Follow the money, he said.",
                "## Ende",
                "More",
                "Fine.",
                "Editor's note: This story names a victim with her consent.",
                "More ships are expected on Tuesday.",
                "He ends it here."
            })
    void aSentenceBelowAStoryIsKept(String line) {
        assertThat(body(read("Fleet stays\n\nIt stayed.\n\n" + line))).isEqualTo("It stayed.\n" + line);
        assertThat(report().leftOut()).isEmpty();
    }

    /** Text that an agency marks as not for publication is not published. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                * * * *

                Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt

                ## Notizblock

                ## dpa-Kontakte
                - Autor: Max Muster, +49 30 285230, <max@dpa.example>
                - Redaktion: Eva Muster, +49 30 285231
                dpa mm yyde eb
                """,
                """
                # Notizblock

                ## Orte
                - [Rathaus](Rathausplatz 1, 20095 Hamburg)

                * * * *
                **Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt**

                ## dpa-Kontakte
                - Autor: Max Muster
                """,
                "## dpa-Kontakte\n\n- Autor: Max Muster, +49 30 285230",
                "The following information is not for publication.\n\nCall Jane Doe, who wrote it, on 1234.",
                "Les informations suivantes ne sont pas destinées à la publication :\n\nAppelez Jeanne au 1234."
            })
    void notesForNewsroomsAreNotPublished(String below) {
        assertThat(body(read("Nebel im Hafen\n\nLissabon (dpa) - Der Nebel bleibt.\n\n" + below)))
                .isEqualTo("Lissabon (dpa) - Der Nebel bleibt.");
        assertThat(report().leftOut())
                .hasSize((int) below.lines().filter(line -> !line.isBlank()).count());
    }

    @Test
    void notesForNewsroomsAreFoundAfterTheFirstTextOfAPage() {
        assertThat(ReadDocument.of("Der Nebel bleibt.\n\n## Notizblock\n\n- Autor: Max Muster", "Nebel im Hafen")
                        .body())
                .isEqualTo("Der Nebel bleibt.");
    }

    @Test
    void aHeadingWithRunningTextBelowItIsKept() {
        String story = "It stayed.\n## Notizblock\nEr zog einen Notizblock aus der Tasche und schrieb.";
        assertThat(body(read("Fleet stays\n\n" + story.replace("\n", "\n\n")))).isEqualTo(story);
        assertThat(report().leftOut()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((jane.doe@thomsonreuters.com; +1 646 223 4000; Reuters Messaging: jane.doe@reuters.net))",
                "((Jane Doe, +1 646 223 4000))",
                "(jane.doe@thomsonreuters.com; +1 646 223 4000)",
                "Keywords: FOG/PORT",
                "==Kyodo",
                "Lusa/Fim",
                "Lusa/fim.",
                "(ANSA).",
                "(foto) (vídeo)",
                "Enditem",
                "mdu/jlm/abc",
                "bur-abc/def",
                "ab/cd",
                "ABC // DEF",
                "dpa mm yyde eb",
                "PTI ABC DEF"
            })
    void theAgencysSignatureIsRemoved(String line) {
        assertThat(body(read("Fleet stays\n\nIt stayed.\n\n" + line))).isEqualTo("It stayed.");
        assertThat(report().leftOut()).hasSize(1);
    }

    @Test
    void initialsAreASignatureOnlyInTheLastLine() {
        String story = "It stayed.\nmdu/jlm/abc\nIt left.";
        assertThat(body(read("Fleet stays\n\n" + story.replace("\n", "\n\n")))).isEqualTo(story);
        assertThat(body(read("Fleet stays\n\nIt stayed at sea\nand/or"))).endsWith("and/or");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ATTENTION EDITORS: The following story replaces one that misnamed the mayor. | The following story replaces one that misnamed the mayor.
            (Eds: Corrects the name of the mayor.)                                       | Corrects the name of the mayor.
            Editors: SUBS 3rd graf, which was in error.                                  | SUBS 3rd graf, which was in error.
            Achtung Redaktionen: Der Name wurde berichtigt.                              | Der Name wurde berichtigt.
            Note aux rédactions : corrige le nom du maire.                               | corrige le nom du maire.
            Nota a los editores: corrige el nombre.                                      | corrige el nombre.
            Nota aos editores: corrige o nome.                                           | corrige o nome.
            ملاحظة إلى المحررين: تصحيح الاسم                                               | تصحيح الاسم
            """)
    void aNoteToEditorsWithACorrectionIsANotice(String line, String notice) {
        for (String document : new String[] {
            line.endsWith(".") || line.endsWith(")") ? line + "\n\nFleet stays\n\nIt stayed." : "",
            "Fleet stays\n\n" + line + "\n\nIt stayed."
        }) {
            if (!document.isEmpty()) {
                RecognitionResult found = read(document);
                assertThat(found.title()).isEqualTo("Fleet stays");
                assertThat(found.press().notices())
                        .extracting(Notice::kind, Notice::text)
                        .containsExactly(tuple("correction", notice));
                assertThat(body(found)).isEqualTo("It stayed.");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### Correction\n\nThis story has been corrected to say that 40 ships stayed.",
                "**Correction**\n\nThis story has been corrected to say that 40 ships stayed.",
                "## Corrections:\n\nCorrection: 40 ships stayed.\n\nCorrection: They stayed long.",
                "### Korrektur\n\nIn einer früheren Version dieses Textes war die Zahl falsch.",
                "### Rectificatif\n\nCet article a été corrigé : la flotte compte 40 navires.",
                "### Fe de errores\n\nEsta noticia ha sido corregida para indicar que son 40."
            })
    void theHeadingOfANoticeIsRemovedWithIt(String below) {
        RecognitionResult found = read("Fleet stays\n\nIt stayed.\n\n" + below);
        assertThat(found.press().notices()).isNotEmpty();
        assertThat(body(found)).isEqualTo("It stayed.");
        assertThat(report().leftOut()).hasSize(1);
    }

    @Test
    void theHeadingOfANoticeWithOtherTextBelowItIsKept() {
        RecognitionResult found = read(
                "Fleet stays\n\nIt stayed.\n\n### Correction\n\nForty ships stayed.\n\nThis story has been corrected to say that they stayed long.");
        assertThat(body(found)).isEqualTo("It stayed.\n### Correction\nForty ships stayed.");
    }

    private ImportReport report() {
        return document.report();
    }

    private RecognitionResult read(String text) {
        document = ReadDocument.of(text);
        return document.found();
    }

    private static String body(RecognitionResult found) {
        return ReadDocument.text(found.body());
    }
}
