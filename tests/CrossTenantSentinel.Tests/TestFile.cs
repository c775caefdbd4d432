namespace CrossTenantSentinel.Tests;

/// <summary>Text files of this project, embedded under their path in it.</summary>
public static class TestFile
{
    public static string Text(string path)
    {
        using Stream stream = typeof(TestFile).Assembly.GetManifestResourceStream(path)
            ?? throw new FileNotFoundException($"There is no test file '{path}'. Paths start at the test project's folder and use '/'.", path);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static IReadOnlyList<string> Lines(string path) =>
        Text(path).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
