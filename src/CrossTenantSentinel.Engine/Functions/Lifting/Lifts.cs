using CrossTenantSentinel.Engine.Execution;
using CrossTenantSentinel.Engine.Vectors;

namespace CrossTenantSentinel.Engine.Functions.Lifting;

// One class for each number of parameters: C# has no generics over that number.

internal sealed class Lift0<TSink, TResult>(Func<TResult> method) : Lift
    where TSink : struct, ISink<TSink, TResult>
{
    public override Vector Apply(Vector[] arguments, int count, Run run)
    {
        TSink sink = TSink.Of(count);
        for (int row = 0; row < count; row++)
            sink.Set(row, method());
        return sink.Build();
    }
}

internal sealed class Lift1<PA, A, TSink, TResult>(Func<A, TResult> method, bool takesRun) : Lift
    where TSink : struct, ISink<TSink, TResult>
    where PA : struct, IParameter<PA, A>
{
    public override Vector Apply(Vector[] arguments, int count, Run run)
    {
        PA a = PA.From(At(arguments, 0, takesRun), run);
        TSink sink = TSink.Of(count);
        for (int row = 0; row < count; row++)
        {
            if ((row & TSink.PauseMask) == TSink.PauseMask)
                run.Checkpoint();
            if (a.TryRead(row, out A aValue))
                sink.Set(row, method(aValue));
            else
                sink.SetNull(row);
        }

        return sink.Build();
    }
}

internal sealed class Lift2<PA, A, PB, B, TSink, TResult>(Func<A, B, TResult> method, bool takesRun) : Lift
    where TSink : struct, ISink<TSink, TResult>
    where PA : struct, IParameter<PA, A>
    where PB : struct, IParameter<PB, B>
{
    public override Vector Apply(Vector[] arguments, int count, Run run)
    {
        PA a = PA.From(At(arguments, 0, takesRun), run);
        PB b = PB.From(At(arguments, 1, takesRun), run);
        TSink sink = TSink.Of(count);
        for (int row = 0; row < count; row++)
        {
            if ((row & TSink.PauseMask) == TSink.PauseMask)
                run.Checkpoint();
            if (a.TryRead(row, out A aValue) && b.TryRead(row, out B bValue))
                sink.Set(row, method(aValue, bValue));
            else
                sink.SetNull(row);
        }

        return sink.Build();
    }
}

internal sealed class Lift3<PA, A, PB, B, PC, C, TSink, TResult>(Func<A, B, C, TResult> method, bool takesRun) : Lift
    where TSink : struct, ISink<TSink, TResult>
    where PA : struct, IParameter<PA, A>
    where PB : struct, IParameter<PB, B>
    where PC : struct, IParameter<PC, C>
{
    public override Vector Apply(Vector[] arguments, int count, Run run)
    {
        PA a = PA.From(At(arguments, 0, takesRun), run);
        PB b = PB.From(At(arguments, 1, takesRun), run);
        PC c = PC.From(At(arguments, 2, takesRun), run);
        TSink sink = TSink.Of(count);
        for (int row = 0; row < count; row++)
        {
            if ((row & TSink.PauseMask) == TSink.PauseMask)
                run.Checkpoint();
            if (a.TryRead(row, out A aValue) && b.TryRead(row, out B bValue) && c.TryRead(row, out C cValue))
                sink.Set(row, method(aValue, bValue, cValue));
            else
                sink.SetNull(row);
        }

        return sink.Build();
    }
}

internal sealed class Lift4<PA, A, PB, B, PC, C, PD, D, TSink, TResult>(Func<A, B, C, D, TResult> method, bool takesRun) : Lift
    where TSink : struct, ISink<TSink, TResult>
    where PA : struct, IParameter<PA, A>
    where PB : struct, IParameter<PB, B>
    where PC : struct, IParameter<PC, C>
    where PD : struct, IParameter<PD, D>
{
    public override Vector Apply(Vector[] arguments, int count, Run run)
    {
        PA a = PA.From(At(arguments, 0, takesRun), run);
        PB b = PB.From(At(arguments, 1, takesRun), run);
        PC c = PC.From(At(arguments, 2, takesRun), run);
        PD d = PD.From(At(arguments, 3, takesRun), run);
        TSink sink = TSink.Of(count);
        for (int row = 0; row < count; row++)
        {
            if ((row & TSink.PauseMask) == TSink.PauseMask)
                run.Checkpoint();
            if (a.TryRead(row, out A aValue) && b.TryRead(row, out B bValue) && c.TryRead(row, out C cValue) && d.TryRead(row, out D dValue))
                sink.Set(row, method(aValue, bValue, cValue, dValue));
            else
                sink.SetNull(row);
        }

        return sink.Build();
    }
}

internal sealed class Lift5<PA, A, PB, B, PC, C, PD, D, PE, E, TSink, TResult>(Func<A, B, C, D, E, TResult> method, bool takesRun) : Lift
    where TSink : struct, ISink<TSink, TResult>
    where PA : struct, IParameter<PA, A>
    where PB : struct, IParameter<PB, B>
    where PC : struct, IParameter<PC, C>
    where PD : struct, IParameter<PD, D>
    where PE : struct, IParameter<PE, E>
{
    public override Vector Apply(Vector[] arguments, int count, Run run)
    {
        PA a = PA.From(At(arguments, 0, takesRun), run);
        PB b = PB.From(At(arguments, 1, takesRun), run);
        PC c = PC.From(At(arguments, 2, takesRun), run);
        PD d = PD.From(At(arguments, 3, takesRun), run);
        PE e = PE.From(At(arguments, 4, takesRun), run);
        TSink sink = TSink.Of(count);
        for (int row = 0; row < count; row++)
        {
            if ((row & TSink.PauseMask) == TSink.PauseMask)
                run.Checkpoint();
            if (a.TryRead(row, out A aValue) && b.TryRead(row, out B bValue) && c.TryRead(row, out C cValue) && d.TryRead(row, out D dValue) && e.TryRead(row, out E eValue))
                sink.Set(row, method(aValue, bValue, cValue, dValue, eValue));
            else
                sink.SetNull(row);
        }

        return sink.Build();
    }
}

internal sealed class Lift6<PA, A, PB, B, PC, C, PD, D, PE, E, PF, F, TSink, TResult>(Func<A, B, C, D, E, F, TResult> method, bool takesRun) : Lift
    where TSink : struct, ISink<TSink, TResult>
    where PA : struct, IParameter<PA, A>
    where PB : struct, IParameter<PB, B>
    where PC : struct, IParameter<PC, C>
    where PD : struct, IParameter<PD, D>
    where PE : struct, IParameter<PE, E>
    where PF : struct, IParameter<PF, F>
{
    public override Vector Apply(Vector[] arguments, int count, Run run)
    {
        PA a = PA.From(At(arguments, 0, takesRun), run);
        PB b = PB.From(At(arguments, 1, takesRun), run);
        PC c = PC.From(At(arguments, 2, takesRun), run);
        PD d = PD.From(At(arguments, 3, takesRun), run);
        PE e = PE.From(At(arguments, 4, takesRun), run);
        PF f = PF.From(At(arguments, 5, takesRun), run);
        TSink sink = TSink.Of(count);
        for (int row = 0; row < count; row++)
        {
            if ((row & TSink.PauseMask) == TSink.PauseMask)
                run.Checkpoint();
            if (a.TryRead(row, out A aValue) && b.TryRead(row, out B bValue) && c.TryRead(row, out C cValue) && d.TryRead(row, out D dValue) && e.TryRead(row, out E eValue) && f.TryRead(row, out F fValue))
                sink.Set(row, method(aValue, bValue, cValue, dValue, eValue, fValue));
            else
                sink.SetNull(row);
        }

        return sink.Build();
    }
}
