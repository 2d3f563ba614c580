package dateline.desk.form;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.PostponedRequestArgumentBinder;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * A form that a page of this server has sent.
 *
 * @param file the file with it; null when there is none
 */
public record DeskForm(FormValues values, @Nullable UploadedFile file) {
    private static final String ATTRIBUTE = "dateline.form";

    void attachTo(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Binds the form to an argument of a controller, after the filter has checked it. */
    @Singleton
    static final class Binder
            implements TypedRequestArgumentBinder<DeskForm>, PostponedRequestArgumentBinder<DeskForm> {
        @Override
        public Argument<DeskForm> argumentType() {
            return Argument.of(DeskForm.class);
        }

        @Override
        public BindingResult<DeskForm> bind(ArgumentConversionContext<DeskForm> context, HttpRequest<?> request) {
            return () -> request.getAttribute(ATTRIBUTE, DeskForm.class);
        }
    }
}
