package dateline.partner;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns the operator once when a partner has not asked for anything for the time that is set for it. */
@Singleton
public final class QuietPartners {
    private static final Logger LOG = LoggerFactory.getLogger(QuietPartners.class);
    private static final int PAGE = 500;

    private final Partners partners;
    private final PartnerDays days;
    private final InstantSource clock;
    private volatile Set<String> quiet = Set.of();

    QuietPartners(Partners partners, PartnerDays days, InstantSource clock) {
        this.partners = partners;
        this.days = days;
        this.clock = clock;
    }

    /** The number of such partners at the last check. */
    public int count() {
        return quiet.size();
    }

    /** Whether a partner is quiet. */
    public boolean isQuiet(Partner partner) {
        return isQuiet(partner, days.findByPartner(partner.name()).orElse(null), clock.instant());
    }

    /** Checks all partners. */
    @Scheduled(fixedDelay = "5m", initialDelay = "1m")
    void check() {
        Instant now = clock.instant();
        Set<String> found = new HashSet<>();
        for (List<Partner> page = partners.page("", PAGE);
                !page.isEmpty();
                page = partners.page(page.getLast().name(), PAGE)) {
            Map<String, PartnerLook> looks = days
                    .findByPartnerIn(page.stream().map(Partner::name).toList())
                    .stream()
                    .collect(Collectors.toMap(PartnerLook::partner, Function.identity()));
            page.stream()
                    .filter(partner -> isQuiet(partner, looks.get(partner.name()), now))
                    .forEach(partner -> found.add(partner.name()));
        }
        found.stream()
                .filter(name -> !quiet.contains(name))
                .forEach(name -> LOG.warn(
                        "The partner {} has not asked for its feeds for the time that is set for it: see"
                                + " /api/partners/{}",
                        name,
                        name));
        quiet = Set.copyOf(found);
    }

    private static boolean isQuiet(Partner partner, @Nullable PartnerLook look, Instant now) {
        Instant since = look == null ? partner.changed() : look.at();
        return partner.quietHours() > 0
                && partner.isActive(now)
                && since.isBefore(now.minus(Duration.ofHours(partner.quietHours())));
    }
}
