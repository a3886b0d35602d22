using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>How an optimizer moves one register of parameters; its scalars are worked out once for a run of them.</summary>
internal interface IUpdateRule
{
    /// <summary>How many numbers of state each parameter has: 0 to 3. The others are neither read nor written.</summary>
    static abstract int Slots { get; }

    /// <summary>Moves a register of parameters and brings their state up to date.</summary>
    void Move<TLanes>(ref TLanes parameter, TLanes gradient, ref TLanes slot0, ref TLanes slot1, ref TLanes slot2)
        where TLanes : struct, ILanes<TLanes>;
}
