using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using CrossTenantSentinel.Cli.Commands;
using CrossTenantSentinel.Cli.Processes;

using CancellationTokenSource interruption = new();
int signalled = ExitCode.Interrupted;

// The first signal ends the run in good order; a second one ends the process at once.
void Interrupt(PosixSignalContext context)
{
    context.Cancel = !interruption.IsCancellationRequested;
    signalled = context.Signal == PosixSignal.SIGTERM ? ExitCode.Terminated : ExitCode.Interrupted;
    interruption.Cancel();
}

using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
using StreamWriter output = new(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
using StreamWriter error = new(Console.OpenStandardError(), new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };

try
{
    return CtsCommandLine.Run(args, new Surroundings
    {
        WorkingDirectory = Directory.GetCurrentDirectory(),
        ToolFolder = AppContext.BaseDirectory,
        Environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal),
        Output = output,
        Error = error,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Cancellation = interruption.Token,
        Detach = information => Process.Start(information)?.Dispose(),
    });
}
catch (OperationCanceledException)
{
    error.Write("Interrupted. No file was changed.\n");
    return signalled;
}
