package dateline.article.job;

import dateline.article.checksum.ArticleChecksum;
import dateline.article.checksum.ArticleChecksums;
import dateline.article.checksum.StoredText;
import dateline.article.log.ChangeWriter;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives checksums to the articles that a release without them has stored, in small steps. */
@Singleton
public class ChecksumJob {
    private static final int STEP = 50;
    private static final int STEPS = 5;

    private final ArticleChecksums checksums;
    private final ChangeWriter changeWriter;
    private boolean ended;

    ChecksumJob(ArticleChecksums checksums, ChangeWriter changeWriter) {
        this.checksums = checksums;
        this.changeWriter = changeWriter;
    }

    /** Does some of the remaining steps; returns whether there may be more. */
    public boolean advance() {
        for (int i = 0; i < STEPS && !ended; i++) {
            ended = !step();
        }
        return !ended;
    }

    /** Returns whether there may be more. */
    @Transactional
    boolean step() {
        if (checksums.passed().isEmpty()) {
            return false;
        }
        changeWriter.lock();
        UUID after = checksums.passed().orElse(null);
        if (after == null) {
            return false;
        }
        List<StoredText> texts = checksums.after(after, STEP);
        if (texts.isEmpty()) {
            checksums.endPass();
            return false;
        }
        List<UUID> ids = texts.stream().map(StoredText::id).toList();
        Map<UUID, Long> known = checksums.findByArticleIn(ids).stream()
                .collect(Collectors.toMap(ArticleChecksum::article, ArticleChecksum::change));
        List<StoredText> missing = texts.stream()
                .filter(text -> !Long.valueOf(text.change()).equals(known.get(text.id())))
                .toList();
        if (!missing.isEmpty()) {
            checksums.deleteByArticleIn(missing.stream().map(StoredText::id).toList());
            checksums.saveAll(missing.stream()
                    .map(text -> new ArticleChecksum(text.id(), text.change(), text.checksum()))
                    .toList());
        }
        checksums.pass(ids.getLast());
        return true;
    }
}
