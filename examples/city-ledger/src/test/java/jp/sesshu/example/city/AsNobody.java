package jp.sesshu.example.city;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a command as somebody to whom permissions apply, in a process of its own. */
final class AsNobody {
  private AsNobody() {}

  static Run run(String... call) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // of a namespace of its own, where root's files are somebody else's
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dsun.stderr.encoding=UTF-8", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(CityLedger.class.getName());
    command.addAll(List.of(call));
    command.addAll(List.of("--lang", "ja"));
    Path err = Files.createTempFile("nobody", ".err");
    try {
      int status =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(err.toFile())
              .start()
              .waitFor();
      return new Run(status, "", Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(err);
    }
  }
}
