using System.Diagnostics;
using System.Text;

namespace CrossTenantSentinel.Tests.Cli.Reporting;

/// <summary>Validates SARIF logs against the published schema; the build installs what that takes.</summary>
internal static class SarifLog
{
    /// <summary>What is wrong with a log, a line each; empty when nothing is.</summary>
    public static string Mistakes(string log)
    {
        ProcessStartInfo start = new("node", ["validate.cjs"])
        {
            WorkingDirectory = Repository.File("tests/CrossTenantSentinel.Tests/obj/sarif-validator"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        using Process node = Process.Start(start)!;
        node.StandardInput.Write(log);
        node.StandardInput.Close();
        string mistakes = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0 ? mistakes : $"node ended with {node.ExitCode}: {mistakes}";
    }
}
