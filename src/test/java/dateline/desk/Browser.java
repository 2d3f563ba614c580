package dateline.desk;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium at the desk. It is the one that the machine has; nothing is downloaded. */
final class Browser implements AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final List<String> PROGRAMS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVERS =
            List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver", "/usr/local/bin/chromedriver");

    /** What is asked for where the tests are skipped. */
    static final String MISSING = "The tests of the desk in a browser are skipped: there is no Chromium with its"
            + " chromedriver. Install the packages chromium and chromium-driver (Debian) to run them.";

    private final ChromeDriver driver;
    private final String server;

    private Browser(ChromeDriver driver, String server) {
        this.driver = driver;
        this.server = server;
    }

    /** Whether the machine has a browser and its driver. */
    static boolean isInstalled() {
        return found(PROGRAMS).isPresent() && found(DRIVERS).isPresent();
    }

    /**
     * Opens a browser.
     *
     * @param language of its user, BCP 47
     * @param dark whether its user prefers dark pages
     */
    static Browser open(EmbeddedServer server, String language, boolean dark) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(found(PROGRAMS).orElseThrow());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=" + language);
        if (dark) {
            options.addArguments("--force-dark-mode", "--blink-settings=preferredColorScheme=0");
        }
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        found(DRIVERS).map(Path::of).orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options), "http://localhost:" + server.getPort());
    }

    private static Optional<String> found(List<String> paths) {
        return paths.stream().filter(path -> Files.isExecutable(Path.of(path))).findFirst();
    }

    void go(String path) {
        driver.get(server + path);
    }

    /** The path of the page that is shown. */
    String path() {
        return driver.getCurrentUrl().substring(server.length());
    }

    void width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 900));
    }

    WebElement find(String selector) {
        return new WebDriverWait(driver, WAIT)
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(selector)));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Waits until an element has a text. */
    void await(String selector, String text) {
        new WebDriverWait(driver, WAIT)
                .ignoring(StaleElementReferenceException.class)
                .until(shown -> shown.findElements(By.cssSelector(selector)).stream()
                        .anyMatch(element -> element.getText().contains(text)));
    }

    /** Types a text in place of what a field has. */
    void type(String name, String text) {
        WebElement field = find("[name='" + name + "']");
        if (!field.isDisplayed()) {
            script("arguments[0].closest('details').open = true", field);
        }
        field.clear();
        field.sendKeys(text);
    }

    /** Sets a field to a value that keys can't type the same way in all languages, such as a time. */
    void set(String name, String value) {
        script(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}))",
                find("[name='" + name + "']"),
                value);
    }

    void choose(String name, String value) {
        new Select(find("[name='" + name + "']")).selectByValue(value);
    }

    String value(String name) {
        return Optional.ofNullable(find("[name='" + name + "']").getDomProperty("value"))
                .orElse("");
    }

    /** Presses the button of an act. */
    void press(String act) {
        WebElement button = find("button[name=act][value=" + act + "]");
        script("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }

    Object script(String code, Object... arguments) {
        return Optional.ofNullable(((JavascriptExecutor) driver).executeScript(code, arguments))
                .orElse("");
    }

    /** What axe-core finds wrong with the page that is shown, for people who can't see it or use no mouse. */
    List<String> violations() {
        return new AxeBuilder()
                .analyze(driver).getViolations().stream().map(Browser::sentence).toList();
    }

    /** How many pixels the page is wider than the window. */
    long overflow() {
        return (Long) script("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Errors in the console, such as what the Content-Security-Policy has refused. */
    Stream<String> errors() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .filter(line -> line.startsWith("SEVERE"))
                .filter(line -> !line.contains("the server responded with a status of 4"))
                .filter(line -> !line.contains("Response Status Error Code 4"));
    }

    void signIn(String token) {
        go("/desk");
        type("secret", token);
        find("button.main").click();
        find("form.signed-in");
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static String sentence(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
