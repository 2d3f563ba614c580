package dateline.page.article;

import dateline.article.wire.WireMetadata;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an article was made, as a member of {@code IPTCDigitalSourceEnumeration} of schema.org. */
final class DigitalSource {
    /** The members without the ending that they all have. */
    private static final Set<String> MEMBERS = Set.of(
            "AlgorithmicMedia",
            "AlgorithmicallyEnhanced",
            "CompositeCapture",
            "Composite",
            "CompositeSynthetic",
            "CompositeWithTrainedAlgorithmicMedia",
            "DataDrivenMedia",
            "DigitalArt",
            "DigitalCapture",
            "MinorHumanEdits",
            "NegativeFilm",
            "PositiveFilm",
            "Print",
            "TrainedAlgorithmicMedia",
            "VirtualRecording");

    private DigitalSource() {}

    /** The address of the member, or of the code itself when schema.org has no member for it. */
    static @Nullable String of(@Nullable URI type) {
        if (type == null) {
            return null;
        }
        String code = type.toString().replace(WireMetadata.DIGITAL_SOURCE_TYPES, "");
        return MEMBERS.stream()
                .filter(member -> member.equalsIgnoreCase(code))
                .findFirst()
                .map(member -> "https://schema.org/" + member + "DigitalSource")
                .orElse(type.toString());
    }
}
