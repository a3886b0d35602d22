// kind: block that does not fit
// id: AE0110
// message: Residual 'residual' does not fit behind 'input_1' (32, 32, 3). Add 'add' cannot join (32, 32, 16) and (32, 32, 3) of 'entry': from the last axis on, sizes must be equal or 1. It came so: input_1 (32, 32, 3) → entry (32, 32, 3) → conv2d (32, 32, 16).
using Autoencoders;

[Block, Activation(Activation.Linear, Name = "entry"), Conv2D(16, 3, Padding.Same), Add("entry")]
internal sealed class Residual;

[Model, Input(32, 32, 3)]
[[|Use<Residual>|], Flatten, Dense(10)]
internal partial class Net;
