package dateline.attribution.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that browsers accept (URL Standard §4.4) become addresses that feeds may have (RFC 3986 §2, §3). */
class WebAddressTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " → ", quoteCharacter = '`', textBlock = """
            https://news.example/порт?q=ü → https://news.example/%D0%BF%D0%BE%D1%80%D1%82?q=%C3%BC
            https://img.example/порт.jpg → https://img.example/%D0%BF%D0%BE%D1%80%D1%82.jpg
            https://news.example/%D0%BF?q=%c3%bc → https://news.example/%D0%BF?q=%c3%bc
            https://news.example/a b/c d.jpg?e f#g h → https://news.example/a%20b/c%20d.jpg?e%20f#g%20h
            HTTPS://News.Example/Path → https://news.example/Path
            hTTp://NEWS.example:80/ → http://news.example/
            https://news.example:443/a → https://news.example/a
            https://news.example:8443/a → https://news.example:8443/a
            https://новости.рф/ → https://xn--b1amnebsh.xn--p1ai/
            https://straße.example/ → https://xn--strae-oqa.example/
            https://BÜCHER.example/x → https://xn--bcher-kva.example/x
            https://b%C3%BCcher.example/x → https://xn--bcher-kva.example/x
            https://日本語。例え。jp/ → https://xn--wgv71a119e.xn--r8jz45g.jp/
            https://xn--bcher-kva.example/ → https://xn--bcher-kva.example/
            https://news.example/a[1]{2}|3^4`5 → https://news.example/a%5B1%5D%7B2%7D%7C3%5E4%605
            https://news.example/?a[]=1&b={x}|y → https://news.example/?a%5B%5D=1&b=%7Bx%7D%7Cy
            https://news.example/?q="x"<y>\\z → https://news.example/?q=%22x%22%3Cy%3E%5Cz
            https://news.example/100%?p=50%25&q=%zz → https://news.example/100%25?p=50%25&q=%25zz
            https:\\\\news.example\\a\\b → https://news.example/a/b
            https:/news.example/a → https://news.example/a
            https:news.example/a → https://news.example/a
            https:////news.example/a → https://news.example/a
            https://news.example → https://news.example/
            https://news.example?q=1 → https://news.example/?q=1
            https://news.example#top → https://news.example/#top
            https://news.example/a/./b/../c/%2e%2E/d → https://news.example/a/d
            https://news.example/../.. → https://news.example/
            https://news.example/a/.. → https://news.example/
            https://news.example//a//b/ → https://news.example//a//b/
            //news.example/a → https://news.example/a
            https://user:pa ss@news.example/ → https://user:pa%20ss@news.example/
            https://my_host.example/ → https://my_host.example/
            https://[2001:DB8::1]:8080/x → https://[2001:db8::1]:8080/x
            https://192.0.2.1/x → https://192.0.2.1/x
            https://news.example/a;b=1,2/(c)/d'e!f*g@h:i$j~k?l/m?n → https://news.example/a;b=1,2/(c)/d'e!f*g@h:i$j~k?l/m?n
            https://news.example/#a#b → https://news.example/#a%23b
            https://news.example/😀 → https://news.example/%F0%9F%98%80
            """)
    void anAddressIsReadLikeInABrowser(String written, String kept) {
        assertThat(WebAddress.of(written)).as(written).contains(URI.create(kept));
        assertThat(WebAddress.of(kept)).as("kept forms stay").contains(URI.create(kept));
    }

    @Test
    void spacesAroundItAndLineEndsInItAreRemoved() {
        assertThat(WebAddress.of(" \n https://news.exa\nmple/a\tb \r\n"))
                .contains(URI.create("https://news.example/ab"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "java\nscript:alert(1)",
                "JavaScript:alert(1)",
                "data:image/png;base64,AAAA",
                "file:///etc/passwd",
                "ftp://news.example/a",
                "mailto:desk@news.example",
                "blob:https://news.example/1",
                "news.example/a",
                "/a",
                "?q",
                "#top",
                "https:",
                "https://",
                "https:///",
                "https://?q",
                "https://a b/",
                "https://a<b/",
                "https://a..b/",
                "https://.example/",
                "https://a%00b/",
                "https://a%zzb/",
                "https://news.example:99999/",
                "https://news.example:8o/",
                "https://[::1",
                "https://[fe80::1%25eth0]/",
                "https://[1:2]/",
                "https://xn--\u00FC/",
            })
    void anInvalidAddressIsNotRead(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
    }

    /** RFC 3986 §5.4. */
    @ParameterizedTest
    @CsvSource(delimiterString = " → ", quoteCharacter = '`', textBlock = """
            g → http://a.example/b/c/g
            ./g → http://a.example/b/c/g
            g/ → http://a.example/b/c/g/
            /g → http://a.example/g
            \\g → http://a.example/g
            //g.example → http://g.example/
            ?y → http://a.example/b/c/d;p?y
            g?y → http://a.example/b/c/g?y
            #s → http://a.example/b/c/d;p?q#s
            g;x=1/../y → http://a.example/b/c/y
            .. → http://a.example/b/
            ../g → http://a.example/b/g
            ../../../g → http://a.example/g
            http:g → http://a.example/b/c/g
            https:g.example → https://g.example/
            фото.jpg → http://a.example/b/c/%D1%84%D0%BE%D1%82%D0%BE.jpg
            """)
    void aRelativeAddressIsResolvedAgainstTheBase(String written, String kept) {
        URI base = URI.create("http://a.example/b/c/d;p?q");
        assertThat(WebAddress.resolved(written, base)).contains(URI.create(kept));
    }

    @Test
    void anEmptyAddressIsTheBase() {
        URI base = URI.create("http://a.example/b?q");
        assertThat(WebAddress.resolved("", base)).contains(base);
    }

    @Test
    void theStoredFormIsAlwaysAscii() {
        assertThat(WebAddress.ascii("https://news.example/порт"))
                .isEqualTo("https://news.example/%D0%BF%D0%BE%D1%80%D1%82");
        assertThat(WebAddress.ascii("urn:note:ü x")).isEqualTo("urn:note:%C3%BC%20x");
        assertThat(WebAddress.encoded("mailto:jané@news.example?subject=a b#c d"))
                .isEqualTo("mailto:jan%C3%A9@news.example?subject=a%20b#c%20d");
    }

    @Test
    void theStoredFormHasTheLengthOfTheWrittenForm() {
        String written = "https://news.example/порт/日本/😀?q=ü";
        String kept = WebAddress.of(written).orElseThrow().toString();
        assertThat(WebAddress.length(kept)).isEqualTo(WebAddress.length(written));
        assertThat(WebAddress.length("https://a.example/100%")).isEqualTo(22);
    }

    @Test
    void readingTakesLinearTime() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (String unit : new String[] {"/", "../", "%", "ü", "@", "\\", ":", "[", "a."}) {
                WebAddress.of("https://" + unit.repeat(300_000));
                WebAddress.of("https://a.example/" + unit.repeat(300_000));
            }
        });
    }
}
