using CrossTenantSentinel.Kql.Hosted;

namespace CrossTenantSentinel.Tests.Kql.Hosted;

/// <summary>A host folder whose <c>main.cjs</c> is the test's own.</summary>
public sealed class FakeHost : IDisposable
{
    private const string Greeting = """console.log(JSON.stringify({ node: process.versions.node, package: '12.4.1' }));""";

    /// <summary>Answers every line through the function <c>answer(query)</c>, after the schema.</summary>
    private const string Loop = """
        const empty = { diagnostics: [], result: [['x', 'long']], open: false, references: [], strings: ['QueryBlock'], nodes: [0, 0, 0, -1, -1, -1, -1, 0] };
        require('readline').createInterface({ input: process.stdin }).on('line', line => {
          const request = JSON.parse(line);
          console.log(request.schema ? '{"schema":true}' : answer(request.query));
        });
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cts-fake-host-");

    private FakeHost(string script) => File.WriteAllText(Path.Combine(folder.FullName, "main.cjs"), script);

    public HostedFrontEndOptions Options => new(folder.FullName) { StartTimeout = TimeSpan.FromSeconds(60), Timeout = TimeSpan.FromSeconds(60) };

    public static FakeHost Running(string script) => new(script);

    /// <param name="answer">The body of <c>answer(query)</c>, for <c>query</c> not <c>fine</c>.</param>
    public static FakeHost Answering(string answer) =>
        new($"{Greeting}\nfunction answer(query) {{ if (query !== 'fine') {{ {answer} }} return JSON.stringify(empty); }}\n{Loop}");

    public void Dispose() => folder.Delete(recursive: true);
}
