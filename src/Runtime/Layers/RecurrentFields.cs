namespace Autoencoders.Layers;

/// <summary>
/// Where one direction of a recurrent layer keeps what in the record of a time step. All records are alike, so one field of all
/// samples and steps is a matrix, and so is that of one step.
/// </summary>
internal sealed class RecurrentFields
{
    /// <summary>The most states that a cell has.</summary>
    public const int MostStates = 2;

    private RecurrentFields()
    {
    }

    /// <summary>The gates before their activation; after the backward pass, the gradient by them.</summary>
    public int Sums { get; private init; }

    /// <summary>The gates after their activation; after the backward pass, where a cell needs it, the gradient by what the recurrent kernel gave.</summary>
    public int Values { get; private init; }

    /// <summary>Each state before the step.</summary>
    public (int First, int Second) Previous { get; private init; }

    /// <summary>Each state after the step.</summary>
    public (int First, int Second) State { get; private init; }

    /// <summary>What enters the recurrent kernel: the state before the step, masked while training with recurrent dropout.</summary>
    public int Entering { get; private init; }

    /// <summary>What a cell keeps for itself.</summary>
    public int Extra { get; private init; }

    /// <summary>The input without the values that were dropped; training with dropout only.</summary>
    public int MaskedInput { get; private set; }

    /// <summary>The mask of the recurrent dropout; training with it only.</summary>
    public int Mask { get; private set; }

    /// <summary>The gradient by each state after the step.</summary>
    public (int First, int Second) Incoming { get; private set; }

    /// <summary>The gradient by each state before the step.</summary>
    public (int First, int Second) Back { get; private set; }

    /// <summary>The gradient by the input, where another direction's is added to it.</summary>
    public int InputGradient { get; private set; }

    /// <summary>Lays out what every pass needs.</summary>
    /// <param name="length">The record's length so far; grows.</param>
    /// <param name="sizes">What the kind of cell keeps.</param>
    /// <param name="dropsState">Whether there is recurrent dropout.</param>
    public static RecurrentFields Plan(ref int length, RecurrentSizes sizes, bool dropsState)
    {
        int gates = sizes.Gates * sizes.Units;
        int sums = Add(ref length, gates), values = Add(ref length, gates);
        (int, int) previous = States(ref length, sizes);
        return new RecurrentFields
        {
            Sums = sums,
            Values = values,
            Previous = previous,
            State = States(ref length, sizes),
            Entering = dropsState ? Add(ref length, sizes.Units) : previous.Item1,
            Extra = Add(ref length, sizes.Extra),
        };
    }

    /// <summary>Lays out what training needs besides.</summary>
    public void PlanTraining(ref int length, RecurrentSizes sizes, int inputs, bool dropsInput, bool dropsState, bool addsInputGradient)
    {
        MaskedInput = Add(ref length, dropsInput ? inputs : 0);
        Mask = Add(ref length, dropsState ? sizes.Units : 0);
        Incoming = States(ref length, sizes);
        Back = States(ref length, sizes);
        InputGradient = Add(ref length, addsInputGradient ? inputs : 0);
    }

    private static (int First, int Second) States(ref int length, RecurrentSizes sizes)
    {
        int first = Add(ref length, sizes.Units);
        return (first, sizes.States == MostStates ? Add(ref length, sizes.Units) : first);
    }

    private static int Add(ref int length, int count)
    {
        int at = length;
        length = checked(length + count);
        return at;
    }
}

/// <summary>What a recurrent layer keeps in one record.</summary>
/// <param name="Units">The length of a state.</param>
/// <param name="Gates">How many gates of that length there are.</param>
/// <param name="States">How many vectors go from step to step; the first is what comes out.</param>
/// <param name="Extra">How many values are kept besides.</param>
internal readonly record struct RecurrentSizes(int Units, int Gates, int States, int Extra);
