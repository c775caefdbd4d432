using System.Diagnostics;

namespace CrossTenantSentinel.Tests.Cli.Processes;

/// <summary>Runs the built tool as a process of its own: where it was built, since beside the tests what ASP.NET Core brings is missing.</summary>
internal static class ToolProcess
{
    private static readonly string Tool = Repository.File($"src/CrossTenantSentinel.Cli/bin/{Path.GetRelativePath(Repository.File("tests/CrossTenantSentinel.Tests/bin"), AppContext.BaseDirectory)}cts.dll");

    public static ProcessStartInfo Start(string workingDirectory, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", ["exec", Tool, .. arguments])
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        return start;
    }

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string workingDirectory, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using Process process = Process.Start(Start(workingDirectory, environment, arguments))!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContextToken);
        return (process.ExitCode, await output, await error);
    }

    private static CancellationToken TestContextToken => Xunit.TestContext.Current.CancellationToken;
}
