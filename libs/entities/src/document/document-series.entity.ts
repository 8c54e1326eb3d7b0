import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OfCenter } from '../of-center';

/** Last document number of one body's mark (机关代字) in one year. */
@Entity('document_series')
export class DocumentSeriesEntity extends OfCenter {
  @PrimaryColumn('text')
  mark!: string;

  @PrimaryColumn('integer')
  year!: number;

  @Column('integer')
  last!: number;
}
