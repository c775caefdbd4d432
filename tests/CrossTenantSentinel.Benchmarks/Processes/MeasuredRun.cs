using System.Diagnostics;

namespace CrossTenantSentinel.Benchmarks.Processes;

/// <summary>One run of a program from start to end.</summary>
/// <param name="Time">Wall-clock time.</param>
/// <param name="OwnPeak">Peak memory of the process, in bytes.</param>
/// <param name="NodePeak">Peak memory of its Node.js processes together, in bytes.</param>
/// <param name="Output">What it wrote to standard output.</param>
internal sealed record MeasuredRun(TimeSpan Time, long OwnPeak, long NodePeak, string Output)
{
    private const int MillisecondsBetweenSamples = 4;
    private const int SamplesBetweenSearches = 8;

    /// <exception cref="InvalidOperationException">The program ended with another exit code than 0 or 1: there is nothing to measure.</exception>
    public static MeasuredRun Of(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment)
    {
        ProcessStartInfo start = new(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Checkout.Root };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;

        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        MemoryPeaks peaks = new(process);
        for (int sample = 0; !process.WaitForExit(MillisecondsBetweenSamples); sample++)
            peaks.Sample(withChildren: sample % SamplesBetweenSearches == 0);
        process.WaitForExit();
        TimeSpan time = Stopwatch.GetElapsedTime(begin);

        return process.ExitCode is 0 or 1
            ? new MeasuredRun(time, peaks.Own, peaks.Node, output.Result)
            : throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {error.Result}{output.Result}");
    }
}
