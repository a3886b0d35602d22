using System;

namespace Autoencoders.Runtime.Tests.EventFiles;

/// <summary>Does something after each epoch.</summary>
internal sealed class AtEpochEnd(Action<EpochResult> act) : Callback
{
    public override void OnEpochEnd(EpochResult result) => act(result);
}
