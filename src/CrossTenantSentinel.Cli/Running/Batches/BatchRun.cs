using System.Text;
using System.Text.Json;
using CrossTenantSentinel.Cli.Reporting.Tables;
using CrossTenantSentinel.Cli.Running.Data;
using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Kql.FrontEnd;
using CrossTenantSentinel.Kql.Running;

namespace CrossTenantSentinel.Cli.Running.Batches;

/// <summary>Runs many queries; each gets a line, in order, as soon as it is known.</summary>
/// <param name="frontEnd">Binds them.</param>
/// <param name="execution">Runs them.</param>
/// <param name="load">Reads the tables of a query.</param>
internal sealed class BatchRun(IKustoFrontEnd frontEnd, QueryExecution execution, Action<BoundQuery> load)
{
    /// <summary>A line is written at once, when it is whole.</summary>
    private const long LongestLine = 256 * 1024 * 1024;

    /// <summary>How many queries have a result.</summary>
    public int Answered { get; private set; }

    /// <summary>How many queries have an error.</summary>
    public int Failed { get; private set; }

    /// <summary>Runs the queries of all lines; blank lines are no queries.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted; the lines so far are written.</exception>
    public void Run(TextReader lines, TextWriter output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(output);
        using BoundCases cases = new(Read(lines), frontEnd, execution.Schema, cancellation);
        foreach ((BatchCase @case, FrontEndAnswer? answer) in cases.All())
        {
            output.Write(Answer(@case, answer, cancellation));
            output.Flush();
        }
    }

    private static IEnumerable<BatchCase> Read(TextReader lines)
    {
        int number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return BatchCase.Parse(line, number);
        }
    }

    private string Answer(BatchCase @case, FrontEndAnswer? answer, CancellationToken cancellation)
    {
        if (answer is null)
            return Failure(@case, @case.Mistake!);
        try
        {
            if (answer is BoundQuery { HasErrors: false } bound)
                load(bound);
        }
        catch (DataFailureException failure)
        {
            return Failure(@case, $"{failure.Finding.Kind.Code}: {failure.Place}{failure.Finding.Message}");
        }

        RunOutcome outcome = execution.Run(answer, cancellation);
        return outcome.Result is { } result ? Written(@case, result) : Failure(@case, string.Join(" | ", outcome.Problems.Select(problem => $"{problem.Kind.Code}: {problem.Message}")));
    }

    /// <summary>A result that fits into memory as a table may still not do so as a text.</summary>
    private string Written(BatchCase @case, Table result)
    {
        try
        {
            return Success(@case, result);
        }
        catch (RunFailureException failure)
        {
            return Failure(@case, $"{failure.Kind.Code}: {failure.Message}");
        }
        catch (Exception tooLong) when (tooLong is OutOfMemoryException or IOException or OverflowException)
        {
            return Failure(@case, $"{RunLimits.TooMuchMemory.Code}: The result is too large to be written as one line.");
        }
    }

    private string Success(BatchCase @case, Table result)
    {
        string line = Line(@case, json => ResultJson.Write(json, result, LongestLine));
        Answered++;
        return line;
    }

    private string Failure(BatchCase @case, string error)
    {
        Failed++;
        return Line(@case, json =>
        {
            json.WritePropertyName("error");
            CellJson.Write(json, error);
        });
    }

    private static string Line(BatchCase @case, Action<Utf8JsonWriter> write)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, ResultJson.Options))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            json.WriteRawValue(@case.Id, skipInputValidation: true);
            write(json);
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
