package dateline.api;

import dateline.http.QueryParameters;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import io.micronaut.web.router.RouteMatch;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses query parameters that the route of the publishing API does not have, or that stand twice, after it is known
 * who is asking: a filter that is misspelt would otherwise list everything. Feeds pass theirs over.
 */
@ServerFilter("/api/**")
final class ParameterFilter implements Ordered {
    private static final int AFTER_ACCESS = 100;

    @Override
    public int getOrder() {
        return AFTER_ACCESS;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (request.getUri().getRawQuery() == null) {
            return;
        }
        RouteMatch<?> route = RouteAttributes.getRouteMatch(request).orElse(null);
        if (route == null || !(route.getRouteInfo() instanceof MethodBasedRouteInfo<?, ?> method)) {
            return;
        }
        List<String> known = known(method);
        QueryParameters parameters = new QueryParameters();
        request.getParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                parameters.fault(name, "\"" + name + "\" is no parameter here; there are " + text(known));
            } else if (values.size() > 1) {
                parameters.fault(name, name + " stands " + values.size() + " times: send it once");
            }
        });
        parameters.refuseFaults();
    }

    private static List<String> known(MethodBasedRouteInfo<?, ?> route) {
        List<String> known = new ArrayList<>();
        for (Argument<?> argument : route.getTargetMethod().getArguments()) {
            if (argument.getAnnotationMetadata().hasAnnotation(QueryValue.class)) {
                known.add(argument.getAnnotationMetadata()
                        .stringValue(QueryValue.class)
                        .filter(name -> !name.isEmpty())
                        .orElse(argument.getName()));
            }
        }
        RouteInfo<?> info = route;
        known.addAll(List.of(info.getAnnotationMetadata().stringValues(QueryParameterNames.class)));
        return known;
    }

    private static String text(List<String> known) {
        return known.isEmpty() ? "none" : String.join(", ", known);
    }
}
