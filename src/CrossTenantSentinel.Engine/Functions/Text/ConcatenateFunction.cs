using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Expressions;
using CrossTenantSentinel.Engine.Functions.Lifting;
using CrossTenantSentinel.Engine.Functions.Text.Matching;
using CrossTenantSentinel.Engine.Vectors;
using CrossTenantSentinel.Queries;

namespace CrossTenantSentinel.Engine.Functions.Text;

/// <summary>Puts values of any type together: <c>strcat</c>, and <c>strcat_delim</c> with a delimiter as first argument.</summary>
internal abstract class ConcatenateFunction(string name, bool hasDelimiter) : PolymorphicFunction
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Names => [name];

    /// <inheritdoc/>
    public override BoundFunction? Bind(IReadOnlyList<Expression> arguments)
    {
        if (arguments.Count < (hasDelimiter ? 2 : 1))
            return null;
        TextArgument[] texts = [.. arguments.Select(argument => TextArgument.Of(argument.Type))];
        DictionaryLift lift = new(new ConcatenateLift(hasDelimiter), isDeterministic: true);
        return new BoundFunction(KqlType.String, (values, count, run) =>
        {
            Vector[] converted = new Vector[values.Length];
            for (int index = 0; index < values.Length; index++)
                converted[index] = texts[index].Of(values[index], count, run);
            return lift.Apply(converted, count, run);
        });
    }

    private sealed class ConcatenateLift(bool hasDelimiter) : Lift
    {
        public override Vector Apply(Vector[] arguments, int count, Run run)
        {
            Vector<string>[] texts = [.. arguments.Skip(hasDelimiter ? 1 : 0).Cast<Vector<string>>()];
            string[] parts = new string[texts.Length];
            string[] results = new string[count];
            for (int row = 0; row < count; row++)
            {
                if ((row & 15) == 15)
                    run.Checkpoint();
                long length = hasDelimiter ? (parts.Length - 1) * (long)((Vector<string>)arguments[0])[row].Length : 0;
                for (int index = 0; index < parts.Length; index++)
                {
                    parts[index] = texts[index][row];
                    length += parts[index].Length;
                }

                RunLimits.CheckText(length);
                results[row] = hasDelimiter ? string.Join(((Vector<string>)arguments[0])[row], parts) : string.Concat(parts);
            }

            return new Vector<string>(results);
        }
    }
}

/// <summary>Values side by side.</summary>
internal sealed class StrcatFunction() : ConcatenateFunction("strcat", hasDelimiter: false);

/// <summary>Values with a delimiter in between.</summary>
internal sealed class StrcatDelimFunction() : ConcatenateFunction("strcat_delim", hasDelimiter: true);
