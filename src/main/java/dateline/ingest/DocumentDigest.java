package dateline.ingest;

import dateline.article.identity.DocumentIdentity;
import dateline.article.submission.Submission;
import dateline.ingest.document.FrontMatter;
import dateline.ingest.page.HtmlPage;
import dateline.ingest.text.Deadline;
import dateline.ingest.text.Line;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jsoup.nodes.Element;

/**
 * The content of a document before anything is recognised in it, so that later releases compute the same digests.
 *
 * @param title the title outside the text
 * @param text the text, with the addresses of pictures
 * @param markup the markup of the text; empty when it is a part of the text
 * @param fields the fields of front matter, or of the head of a page
 */
record DocumentDigest(String title, String text, String markup, Map<String, Object> fields) {
    static DocumentDigest of(FrontMatter front) {
        return new DocumentDigest(
                String.valueOf(front.fields().getOrDefault("title", "")), front.body(), "", front.fields());
    }

    static DocumentDigest of(HtmlPage page) {
        StringBuilder text = new StringBuilder();
        StringBuilder markup = new StringBuilder();
        for (Line line : page.lines()) {
            Deadline.check();
            text.append(line.text()).append('\n');
            Element block = line.block();
            if (block != null) {
                markup.append(block.outerHtml()).append('\n');
                block.select("[src]")
                        .forEach(media -> text.append(media.attr("src")).append('\n'));
            }
        }
        return new DocumentDigest(
                page.title(), text.toString(), markup.toString(), page.head().fields());
    }

    /** The article that was made of it, with the digests by which a later import finds it. */
    Submission of(Submission submission, ImportOptions options) {
        String textDigest = digest(List.of(submission.article().section(), title, text));
        String sorted = new TreeMap<>(fields).toString();
        String whole = digest(List.of(
                textDigest, markup, sorted, String.valueOf(options.agency()), String.valueOf(options.published())));
        String home = DocumentIdentity.address(submission.article().links().canonicalUrl());
        return submission.of(new DocumentIdentity(home, textDigest, whole, options.again()));
    }

    /** A digest that does not depend on white space, nor on how a letter is composed (UAX #15). */
    private static String digest(List<String> texts) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (String text : texts) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFC);
            digest.update(String.join(" ", plain.strip().split("\\s+")).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }
}
