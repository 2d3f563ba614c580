package dateline.problem;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The methods and media types that an address supports, for a client that used another one. */
@Singleton
final class RouteOffer {
    private static final List<String> ORDER = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final BeanProvider<Router> router;
    private final PublicPath address;

    RouteOffer(BeanProvider<Router> router, PublicPath address) {
        this.router = router;
        this.address = address;
    }

    /**
     * Says what to send instead, and sets the header fields that say the same to programs (RFC 9110 §15.5.6, §15.5.16;
     * RFC 5789 §2.2).
     *
     * @return null for a problem of another kind
     */
    @Nullable
    String detail(ProblemKind kind, HttpRequest<?> request, MutableHttpResponse<?> response) {
        String path = address.to(PublicPath.withoutToken(request.getPath()));
        return switch (kind) {
            case METHOD_NOT_ALLOWED -> {
                List<String> methods = methods(request);
                response.getHeaders().set(HttpHeaders.ALLOW, String.join(", ", methods));
                String advice = methods.isEmpty() ? "no method is" : "send " + alternatives(methods);
                yield request.getMethodName() + " is not supported at " + path + ": " + advice + ".";
            }
            case UNSUPPORTED_MEDIA_TYPE -> {
                List<String> types = types(request, UriRouteInfo::getConsumes);
                response.getHeaders().set(HttpHeaders.ACCEPT, String.join(", ", types));
                if (request.getMethod() == HttpMethod.PATCH) {
                    response.getHeaders().set("Accept-Patch", String.join(", ", types));
                }
                yield request.getContentType().map(MediaType::getName).orElse("A body without Content-Type")
                        + " is not accepted at " + path + ": send " + alternatives(types)
                        + ", and name it in Content-Type.";
            }
            case NOT_ACCEPTABLE -> {
                List<String> types = types(request, UriRouteInfo::getProduces);
                yield path + " is served as " + alternatives(types) + ": name that in Accept, or send no Accept.";
            }
            default -> null;
        };
    }

    private List<String> methods(HttpRequest<?> request) {
        TreeSet<String> methods = new TreeSet<>(Comparator.comparingInt(RouteOffer::position));
        for (UriRouteMatch<Object, Object> match : router.get().<Object, Object>findAny(request)) {
            methods.add(match.getRouteInfo().getHttpMethodName());
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return List.copyOf(methods);
    }

    private static int position(String method) {
        int position = ORDER.indexOf(method);
        return position < 0 ? ORDER.size() : position;
    }

    private List<String> types(
            HttpRequest<?> request, Function<UriRouteInfo<Object, Object>, Collection<MediaType>> types) {
        List<String> names = new ArrayList<>();
        for (UriRouteMatch<Object, Object> match : router.get().<Object, Object>findAny(request)) {
            if (match.getRouteInfo().getHttpMethodName().equals(request.getMethodName())) {
                types.apply(match.getRouteInfo()).stream()
                        .map(MediaType::getName)
                        .filter(name -> !names.contains(name))
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** "a", "a or b", "a, b or c". */
    private static String alternatives(List<String> all) {
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
    }
}
