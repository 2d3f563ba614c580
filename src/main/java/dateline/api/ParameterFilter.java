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
 * Refuses query parameters that a route of the publishing API does not have, and those that are sent twice. Without
 * this, a misspelt condition of a list would list everything. It comes after the check of the token. Feeds ignore
 * unknown parameters instead.
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
        List<String> names = names(method);
        QueryParameters parameters = new QueryParameters();
        request.getParameters().forEach((name, values) -> {
            if (!names.contains(name)) {
                String all = names.isEmpty() ? "it has none" : "its parameters are " + String.join(", ", names);
                parameters.fault(name, "\"" + name + "\" is not a parameter of this address; " + all);
            } else if (values.size() > 1) {
                parameters.fault(name, name + " is there " + values.size() + " times: send it once");
            }
        });
        parameters.refuseFaults();
    }

    private static List<String> names(MethodBasedRouteInfo<?, ?> route) {
        List<String> names = new ArrayList<>();
        for (Argument<?> argument : route.getTargetMethod().getArguments()) {
            if (argument.getAnnotationMetadata().hasAnnotation(QueryValue.class)) {
                names.add(argument.getAnnotationMetadata()
                        .stringValue(QueryValue.class)
                        .filter(name -> !name.isEmpty())
                        .orElse(argument.getName()));
            }
        }
        RouteInfo<?> info = route;
        names.addAll(List.of(info.getAnnotationMetadata().stringValues(QueryParameterNames.class)));
        return names;
    }
}
