package dateline.delivery.partner;

import dateline.article.entitlement.Edition;
import dateline.feed.DocumentFormat;
import java.util.List;

/**
 * A partner who was let through.
 *
 * @param edition the form in which it reads the publication
 * @param formats the formats of feeds for readers in its contract
 * @param path the beginning of the paths of its own addresses, without a token
 * @param named whether the request itself was for such an address, or for one with a token in its path
 */
public record PartnerReader(Edition edition, List<DocumentFormat> formats, String path, boolean named) {
    public PartnerReader {
        formats = List.copyOf(formats);
    }

    static PartnerReader of(Admission admission, PartnerTarget target) {
        return new PartnerReader(
                admission.edition(),
                DocumentFormat.FEEDS.stream()
                        .filter(format -> admission.formats().contains(format.extension()))
                        .toList(),
                PartnerTarget.PARTNERS + admission.partner(),
                !target.path().isEmpty());
    }
}
