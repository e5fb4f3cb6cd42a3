import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, type Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

export interface PipelineFunctionProps {
  readonly code: Code;
  readonly key: IKey;
  readonly description: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeout: Duration;
  /** MB; a core comes with 1769. */
  readonly memorySize: number;
}

// Ids, codes and counts only, no personal data; a year lets a question about last year's invoice be answered.
const logRetention = RetentionDays.ONE_YEAR;

/** A function with a role of its own that may write its own log and nothing else; every further right is given by name. */
export class PipelineFunction extends Construct {
  readonly function: LambdaFunction;
  readonly logs: LogGroup;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: PipelineFunctionProps) {
    super(scope, id);
    this.logs = new LogGroup(this, 'Logs', { retention: logRetention, removalPolicy: RemovalPolicy.RETAIN });
    // Not AWSLambdaBasicExecutionRole: that may write every log of the account.
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.may(['logs:CreateLogStream', 'logs:PutLogEvents'], [this.logs.logGroupArn]);
    this.may(['kms:Decrypt', 'kms:GenerateDataKey'], [props.key.keyArn]);
    this.function = new LambdaFunction(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'handler.handler',
      code: props.code,
      role: this.role,
      logGroup: this.logs,
      timeout: props.timeout,
      memorySize: props.memorySize,
      environment: { ...props.environment, NODE_OPTIONS: '--enable-source-maps' },
      // Settings hold a secret: whoever may look at the function still needs the key to read them.
      environmentEncryption: props.key,
    });
    // The rights come first, or the first event after a deployment finds none.
    this.function.node.addDependency(this.role);
  }

  /** Exactly these actions on exactly these resources. */
  may(actions: readonly string[], resources: readonly string[], conditions?: Readonly<Record<string, unknown>>): void {
    this.role.addToPolicy(
      new PolicyStatement({ actions: [...actions], resources: [...resources], ...(conditions === undefined ? {} : { conditions }) }),
    );
  }
}
