package dateline.ingest.field;

import com.google.re2j.Pattern;
import dateline.article.media.Audio;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the field {@code audio}. */
public final class AudioFields {
    private static final int MOST = 20;
    private static final int TITLE = 5_000;
    private static final int LONGEST = 1_000_000;
    private static final Pattern TYPE = Pattern.compile("audio/[a-z0-9.+-]+");
    private static final Pattern CLOCK = Pattern.compile("(?:\\d{1,3}:)?\\d{1,3}:\\d{2}(?:\\.\\d+)?");

    /** Media types by the ending of a file name (RFC 3003, RFC 5334, RFC 4337, RFC 9639, and common use). */
    private static final Map<String, String> TYPES = Map.of(
            "mp3", "audio/mpeg",
            "m4a", "audio/mp4",
            "m4b", "audio/mp4",
            "aac", "audio/aac",
            "oga", "audio/ogg",
            "ogg", "audio/ogg",
            "opus", "audio/ogg",
            "flac", "audio/flac",
            "wav", "audio/wav",
            "weba", "audio/webm");

    private AudioFields() {}

    /** The recordings; relative addresses are resolved against the article's own. */
    public static List<Audio> read(Fields fields, @Nullable URI base) {
        List<Audio> recordings = new ArrayList<>();
        for (Fields audio : fields.objects("audio", "url", MOST)) {
            URI url = RequiredFields.address(audio, "url", base, "a recording needs an address");
            String type = type(audio, url);
            Double length = audio.number("length", 1, 1e12);
            Integer duration = duration(audio);
            String title = audio.text("title", TITLE);
            audio.refuseUnknown();
            if (url != null && type != null) {
                recordings.add(new Audio(url, type, length == null ? null : length.longValue(), duration, title));
            }
        }
        return recordings;
    }

    /** The media type, which an enclosure must have (RSS 2.0, "enclosure"). */
    private static @Nullable String type(Fields audio, @Nullable URI url) {
        String sent = audio.text("type", 100);
        if (sent != null) {
            String type = sent.toLowerCase(Locale.ROOT);
            if (TYPE.matches(type)) {
                return type;
            }
            audio.fault("type", "\"" + sent + "\" is not a media type for audio: send one such as audio/mpeg");
            return null;
        }
        String path = url == null ? "" : Objects.toString(url.getPath(), "");
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (type == null && url != null) {
            audio.fault("type", "the address does not show the media type: send one such as audio/mpeg");
        }
        return type;
    }

    /** The duration in seconds: sent as a number, as 30:30, or as ISO 8601's PT30M30S. */
    private static @Nullable Integer duration(Fields audio) {
        Object value = audio.value("duration");
        String text = value instanceof Number number ? number.toString() : audio.text("duration", 40);
        if (text == null) {
            return null;
        }
        double seconds = seconds(text.toUpperCase(Locale.ROOT));
        if (seconds >= 1 && seconds <= LONGEST) {
            return (int) Math.round(seconds);
        }
        audio.fault("duration", "duration \"" + text + "\" is not a duration: send 1830, 30:30 or PT30M30S");
        return null;
    }

    private static double seconds(String text) {
        try {
            if (CLOCK.matches(text)) {
                double seconds = 0;
                for (String part : text.split(":", -1)) {
                    seconds = seconds * 60 + Double.parseDouble(part);
                }
                return seconds;
            }
            return text.startsWith("P") ? Duration.parse(text).toMillis() / 1_000.0 : Double.parseDouble(text);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return -1;
        }
    }
}
