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
 * What a document says, before anything is recognised in it, so that it is the same document in later releases too.
 *
 * @param title as it is told beside the text
 * @param text the text, with the addresses of pictures
 * @param markup the markup around it; empty where the text has it
 * @param fields what is told beside the text
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

    /** The article that was made of it, with what it is known again by. */
    Submission of(Submission submission, ImportOptions options) {
        String said = digest(List.of(submission.article().section(), title, text));
        String beside = new TreeMap<>(fields).toString();
        String whole = digest(
                List.of(said, markup, beside, String.valueOf(options.agency()), String.valueOf(options.published())));
        String home = DocumentIdentity.address(submission.article().links().canonicalUrl());
        return submission.of(new DocumentIdentity(home, said, whole, options.again()));
    }

    /** Of texts as they look: spaces and line ends don't count, nor how a letter is put together (UAX #15). */
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
