package dateline.operations.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of the store, without its user name and password. They are taken out before the address is used, so that
 * no password reaches a log or an answer.
 *
 * @param url the address for the driver
 * @param user null when the address names none
 * @param password null when the address names none
 */
public record StoreAddress(
        String url, @Nullable String user, @Nullable String password) {
    private static final String H2 = "jdbc:h2:";
    private static final String ENDING = ".mv.db";
    private static final String POSTGRES = "jdbc:postgresql:";

    /** Hosts with ports. It does not match a part of a password, which an unescaped character in it would leave. */
    private static final Pattern HOSTS =
            Pattern.compile("(?:(?:\\[[0-9a-fA-F:.%]*]|[^/?@:,]*)(?::\\d*)?(?:,|(?=[/?]|$)))+");

    /** The scheme without "jdbc:" that other programs use. */
    private static final Pattern BARE = Pattern.compile("^postgres(?:ql)?:(?=//)", Pattern.CASE_INSENSITIVE);

    /** The prefixes of H2's file systems before a path, such as "nio:"; a drive has one letter. */
    private static final Pattern FILE_SYSTEMS = Pattern.compile("^(?:[a-zA-Z0-9]{2,}:)*");

    private static final Pattern ELSEWHERE =
            Pattern.compile("^(?:mem|tcp|ssl|zip|classpath|res):.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /**
     * The address in a text.
     *
     * @throws IllegalArgumentException for anything else; its message does not repeat the text, which may have a password
     */
    public static StoreAddress of(String text) {
        String address = BARE.matcher(text.strip()).replaceFirst(POSTGRES);
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith(POSTGRES)) {
            return postgres(address);
        }
        if (lower.startsWith(H2)) {
            return without(address, ';', ";", null, null);
        }
        throw new IllegalArgumentException(
                "dateline.store is no address of a store: it begins with jdbc:h2: or jdbc:postgresql://");
    }

    @Override
    public String toString() {
        return url;
    }

    /** Whether it is the embedded store. */
    public boolean isEmbedded() {
        return url.toLowerCase(Locale.ROOT).startsWith(H2);
    }

    /** The folder of the embedded store; null when it is not in a file. */
    public @Nullable Path folder() {
        Path file = file();
        return file == null ? null : file.toAbsolutePath().getParent();
    }

    /** The file of the embedded store; null when it is not in a file. */
    public @Nullable Path storeFile() {
        Path file = file();
        return file == null ? null : file.resolveSibling(file.getFileName() + ENDING);
    }

    /** The embedded store's path, to which H2 adds endings; null when it is not in a file. */
    public @Nullable Path file() {
        if (!isEmbedded()) {
            return null;
        }
        String place = url.substring(H2.length()).split(";", 2)[0];
        if (ELSEWHERE.matcher(place).matches()) {
            return null;
        }
        String path = FILE_SYSTEMS.matcher(place).replaceFirst("");
        return Path.of(path.startsWith("~/") ? System.getProperty("user.home") + path.substring(1) : path)
                .normalize();
    }

    /** A copy with a user name and a password, unless the address has its own. */
    public StoreAddress orUser(@Nullable String otherUser, @Nullable String otherPassword) {
        return new StoreAddress(url, user == null ? otherUser : user, password == null ? otherPassword : password);
    }

    /** The address of a copy of the embedded store in another file, with the same settings. */
    public StoreAddress inFile(Path copy) {
        String path = copy.toAbsolutePath().toString();
        int end = url.indexOf(';');
        return new StoreAddress(
                H2 + "file:" + path.substring(0, path.length() - ENDING.length()) + (end < 0 ? "" : url.substring(end)),
                user,
                password);
    }

    /** RFC 3986 §3.2.1 has a user part, which the driver would take for a part of the host. */
    private static StoreAddress postgres(String address) {
        int question = address.indexOf('?');
        int end = question < 0 ? address.length() : question;
        int at = address.lastIndexOf('@', end - 1);
        String authority = POSTGRES + "//";
        if (!address.regionMatches(true, 0, authority, 0, authority.length())) {
            return without(address, '?', "&", null, null);
        }
        String hosts = address.substring(at < 0 ? authority.length() : at + 1);
        if (!HOSTS.matcher(hosts).lookingAt()) {
            throw new IllegalArgumentException("dateline.store names no host that can be read: in a password write"
                    + " / as %2F, ? as %3F, @ as %40 and % as %25");
        }
        if (at < 0) {
            return without(address, '?', "&", null, null);
        }
        String[] parts = address.substring(authority.length(), at).split(":", 2);
        String rest = authority + hosts;
        return without(rest, '?', "&", userPart(parts[0]), parts.length > 1 ? userPart(parts[1]) : null);
    }

    /** A plus stands for itself here; it means a space only after the question mark. */
    private static String userPart(String text) {
        return decoded(text.replace("+", "%2B"));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not encoded after all.
            return text;
        }
    }

    /** Takes the settings user and password out of an address. */
    private static StoreAddress without(
            String address, char first, String between, @Nullable String user, @Nullable String password) {
        int start = address.indexOf(first);
        if (start < 0) {
            return new StoreAddress(address, user, password);
        }
        List<String> kept = new ArrayList<>();
        String name = user;
        String secret = password;
        for (String setting : address.substring(start + 1).split(Pattern.quote(between), -1)) {
            Matcher own = Pattern.compile("(user|password)=(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                    .matcher(setting);
            if (!own.matches()) {
                kept.add(setting);
            } else if (own.group(1).equalsIgnoreCase("user")) {
                name = first == '?' ? decoded(own.group(2)) : own.group(2);
            } else {
                secret = first == '?' ? decoded(own.group(2)) : own.group(2);
            }
        }
        String head = address.substring(0, start);
        return new StoreAddress(kept.isEmpty() ? head : head + first + String.join(between, kept), name, secret);
    }
}
