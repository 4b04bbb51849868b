/**
 * A whole small city as one command-line program: the main job of the library, end to end.
 *
 * <p>One command is one class. A command answers with data on standard output, as JSON lines in
 * UTF-8 whatever the platform's charset, and talks to people on standard error, in English or
 * Japanese. The exit status is 0 if all went well, 1 if some of the input was refused (the rest was
 * answered all the same), 2 if the call itself was wrong. Whoever stops reading the output, as
 * {@code head} does, ends the program quietly.
 *
 * <p>The clock is read here and nowhere below, and {@code --today} replaces it.
 */
@NullMarked
package jp.sesshu.example.city;

import org.jspecify.annotations.NullMarked;
