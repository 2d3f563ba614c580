package dateline.ingest.credit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameCaseTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JANE DOE              | Jane Doe
            ANN McKAY             | Ann McKay
            ANN MCKAY             | Ann McKay
            Ann McKay             | Ann McKay
            EUGENE O'NEIL         | Eugene O'Neil
            EUGENE O’NEIL         | Eugene O’Neil
            PIET van der BERG     | Piet van der Berg
            PIET VAN DER BERG     | Piet van der Berg
            VAN MORRISON          | Van Morrison
            JEAN-LUC ROY          | Jean-Luc Roy
            E.J. MARSH JR.        | E.J. Marsh Jr.
            E.J. MARSH III        | E.J. Marsh III
            JANE DOE, M.D.        | Jane Doe, M.D.
            JD VANCE              | JD Vance
            AJ BROWN              | AJ Brown
            LI WU                 | Li Wu
            BO EK                 | Bo Ek
            Jean DUPONT           | Jean Dupont
            JJ Abrams             | JJ Abrams
            Ludwig van Beethoven  | Ludwig van Beethoven
            MARÍA DE LA CRUZ      | María de la Cruz
            MARINE LE PEN         | Marine Le Pen
            SANTIAGO RAMÓN Y CAJAL | Santiago Ramón y Cajal
            NGOZI N'DIAYE         | Ngozi N'Diaye
            ÉLODIE ÖZ             | Élodie Öz
            İBRAHİM IŞIK          | İbrahim Işık
            ΝΙΚΟΣ ΠΑΠΠΑΣ          | Νικος Παππας
            АННА ЛИ-ПЕТРОВА       | Анна Ли-Петрова
            أحمد علي              | أحمد علي
            田中葵                 | 田中葵
            """)
    void capitalsInANameBecomeLowerCase(String printed, String name) {
        assertThat(NameCase.of(printed)).isEqualTo(name);
    }
}
