package dateline.feed.text;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;

/**
 * The quotation marks of a language (Unicode CLDR, "delimiters").
 *
 * @param opening of the outer quotation
 * @param innerOpening of a quotation within it
 */
record QuotationMarks(String opening, String closing, String innerOpening, String innerClosing) {
    private static final String NO_BREAK = "\u00A0";

    static QuotationMarks of(String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        LocaleData data = LocaleData.getInstance(locale.getLanguage().isEmpty() ? ULocale.ENGLISH : locale);
        // CLDR leaves out the spaces within French quotation marks. In Switzerland there are none.
        boolean spaced =
                locale.getLanguage().equals("fr") && !locale.getCountry().equals("CH");
        String space = spaced ? NO_BREAK : "";
        return new QuotationMarks(
                data.getDelimiter(LocaleData.QUOTATION_START) + space,
                space + data.getDelimiter(LocaleData.QUOTATION_END),
                data.getDelimiter(LocaleData.ALT_QUOTATION_START) + space,
                space + data.getDelimiter(LocaleData.ALT_QUOTATION_END));
    }

    String opening(int depth) {
        return depth % 2 == 0 ? opening : innerOpening;
    }

    String closing(int depth) {
        return depth % 2 == 0 ? closing : innerClosing;
    }
}
